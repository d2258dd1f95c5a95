import { cityFitOf } from '../../core/method/city-fit'
import { citySignsOf } from '../../core/method/findings/city-signs'
import type { Evidence } from '../../core/method/findings/evidence'
import { type Beside, findingsOf } from '../../core/method/findings/findings-of'
import { type CompoundSigns, compoundSigns } from '../../core/method/findings/signs'
import { type FitRow, fitRowOf } from '../../core/method/fit-row'
import { parametersOf } from '../../core/method/parameters-v1'
import { noFit } from '../../core/method/question-fit'
import { remindersOf } from '../../core/rating/period-reminders'
import { overallCode } from '../../core/rating/questionnaire'
import type { Compound } from '../../core/record/compounds'
import { type Finding, findingId, findings } from '../../core/record/findings'
import type { Period } from '../../core/record/periods'
import { type StoredScorecard, scorecardId, scorecards } from '../../core/record/scorecards'
import { signs, signsId } from '../../core/record/signs'
import { command } from '../platform/documents'
import { finalCards } from './final-cards'
import { type Folding, foldCompound } from './fold-compound'
import type { Run } from './run'

/**
 * Holds a compound of a closed period against its city, and writes down what has to be looked into. It finds its own again: what is
 * not ruled on follows the count, what was stays so. A compound whose gate a finding shuts or a ruling opens is folded again.
 */
export async function findSuspicious(
  compound: Compound,
  against: Beside,
  folding: Folding,
  run: Run,
): Promise<void> {
  const period = folding.period._id
  const card = await run.documents.get(scorecards, scorecardId(period, compound._id))
  const seen = await run.documents.get(signs, signsId(period, compound._id))
  if (card === null || card.phase !== 'final' || card.inputs === null || seen === null) return
  const of = { inputs: card.inputs, ranked: card.gates.ranked.passed }
  const found = findingsOf(compoundSigns.parse(seen), of, against)
  await lapse(card, found, run)
  for (const evidence of found) {
    await keep(
      {
        _id: findingId(period, card.compound, evidence.kind),
        ...{ period, city: card.city, district: card.district },
        ...{ compound: card.compound, name: card.name, evidence, foundAt: run.now },
        ...{ state: 'open', decisions: [], requestKeys: [] },
      },
      run,
    )
  }
  const open = await run.documents.find(findings, {
    where: { period, compound: card.compound, state: 'open' },
    limit: 100,
  })
  // What a scorecard says of open findings has to be what there are.
  if (open.length !== card.inputs.openFindings) await foldCompound(compound, folding, run)
}

/** The city that each of its compounds is held against: all that have been counted and looked at. */
export async function citySeen(period: Period, run: Run): Promise<Beside> {
  const parameters = parametersOf(period)
  const rows: FitRow[] = []
  const all: CompoundSigns[] = []
  for await (const page of finalCards(period, run)) {
    const ids = page.map(({ card }) => signsId(period._id, card.compound))
    const seen = new Map((await run.documents.findAll(signs, ids)).map((each) => [each.compound, each]))
    for (const { card } of page) {
      const found = seen.get(card.compound)
      if (found === undefined) continue
      rows.push(fitRowOf(card))
      all.push(compoundSigns.parse(found))
    }
  }
  return {
    city: citySignsOf(all, parameters),
    fit: cityFitOf(rows, parameters).questions[overallCode] ?? noFit,
    schedule: { opensAt: period.opensAt, remindedAt: remindersOf(period).map(({ at }) => at) },
    parameters,
  }
}

async function keep(found: Finding, { documents }: Run): Promise<void> {
  if (await documents.add(findings, found)) return
  await documents.update(
    findings,
    { _id: found._id, state: command.in(['open', 'lapsed']) },
    { evidence: command.set(found.evidence), name: found.name, state: 'open' },
  )
}

/**
 * What a count does not bear out any more lapses: it came of a count that was wrong. Not what bindings say, as whoever is bound could
 * have himself unbound to that end.
 */
async function lapse(
  { period, compound }: StoredScorecard,
  found: readonly Evidence[],
  { documents }: Run,
): Promise<void> {
  const still = ['sharedAccounts', ...found.map(({ kind }) => kind)]
  await documents.update(
    findings,
    { period, compound, state: 'open', 'evidence.kind': command.nin(still) },
    { state: 'lapsed' },
  )
}
