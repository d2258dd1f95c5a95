import { type CompoundInputs, inputsOf } from '../../core/method/compound-inputs'
import { parametersOf } from '../../core/method/parameters-v1'
import type { Scorecard } from '../../core/method/scorecard'
import { scorecardOf } from '../../core/method/scorecard-counting'
import { inForceAt } from '../../core/place/dated'
import { tenureOver } from '../../core/place/tenure'
import { offeredDimensions, questionnaireOf } from '../../core/rating/questionnaire'
import type { Compound } from '../../core/record/compounds'
import { findings } from '../../core/record/findings'
import type { Period } from '../../core/record/periods'
import { type StoredScorecard, scorecardId, scorecards } from '../../core/record/scorecards'
import { type Tally, tallies } from '../../core/record/tallies'
import { command, type Fields } from '../platform/documents'
import { complaintsOver } from './complaints-over'
import { readTallies } from './read-tallies'
import { withRuledTenure } from './ruled-tenure'
import type { Run } from './run'

const idsAnUpdate = 500

/** What a fold needs beside the compound itself. */
export type Folding = {
  period: Period
  phase: Scorecard['phase']
  /** Region names by code. */
  names: ReadonlyMap<string, string>
}

/** Makes the scorecard of a compound from its tallies and clears their dirty marks. Repeating it changes nothing. */
export async function foldCompound(registered: Compound, folding: Folding, run: Run): Promise<void> {
  // Registered after the period was prepared: the compound is not in it.
  if (registered.strata[folding.period._id] === undefined) return
  const isFinal = folding.phase === 'final'
  const compound = isFinal ? await withRuledTenure(registered, folding.period, run) : registered
  const counted = await readTallies(folding.period._id, compound._id, run)
  const talliesRevision = counted.reduce((sum, tally) => sum + tally.revision, 0)
  const complaints = isFinal ? await complaintsOver(compound, folding.period, run) : null
  const openFindings = isFinal ? await openFindingsOf(compound._id, folding.period._id, run) : 0
  const inputs = inputsFor(compound, { counted, complaints, openFindings }, folding)
  const card = scorecardOf(inputs, {
    period: folding.period._id,
    phase: folding.phase,
    questionnaireVersion: folding.period.questionnaireVersion,
    parameters: parametersOf(folding.period),
  })
  const kept = isFinal ? inputs : null
  await writeScorecard({ ...card, sealedIn: '', talliesRevision, inputs: kept }, run)
  // Marks are looked for in open periods only; a final fold counts every compound anyway.
  if (folding.phase === 'open') await clearMarks(counted, run)
}

/** Clears the dirty marks of what was counted; a tally that has been written since keeps its mark. */
async function clearMarks(counted: readonly Tally[], run: Run): Promise<void> {
  const byRevision = new Map<number, string[]>()
  for (const tally of counted) {
    if (tally.dirty) byRevision.set(tally.revision, [...(byRevision.get(tally.revision) ?? []), tally._id])
  }
  for (const [revision, ids] of byRevision) {
    for (let from = 0; from < ids.length; from += idsAnUpdate) {
      const some = ids.slice(from, from + idsAnUpdate)
      await run.documents.update(tallies, { _id: command.in(some), revision }, { dirty: false })
    }
  }
}

function openFindingsOf(compound: string, period: string, { documents }: Run): Promise<number> {
  return documents.count(findings, { period, compound, state: 'open' })
}

type Counted = Pick<CompoundInputs, 'complaints' | 'openFindings'> & { counted: readonly Tally[] }

function inputsFor(
  compound: Compound,
  { counted, complaints, openFindings }: Counted,
  folding: Folding,
): CompoundInputs {
  const { period, names } = folding
  const strata = compound.strata[period._id]
  const service = inForceAt(compound.service, period.opensAt)
  const governance = inForceAt(compound.governance, period.opensAt)
  // Where it stood when the period opened: a compound that has moved since stays there for this period.
  const seat = inForceAt(compound.seats, period.opensAt)
  if (strata === undefined || service === undefined || governance === undefined || seat === undefined) {
    throw new Error(`compound ${compound._id} is not prepared for ${period._id}`)
  }
  const { district, subdistrict, residentsCommittee } = seat
  const asked = offeredDimensions(questionnaireOf(period.questionnaireVersion), {
    service: service.kind,
    governance: governance.kind,
  })
  return inputsOf({
    place: {
      compound: compound._id,
      name: compound.name,
      city: compound.city,
      district,
      districtName: names.get(district) ?? district,
      subdistrict,
      subdistrictName: names.get(subdistrict) ?? subdistrict,
      residentsCommittee,
      residentsCommitteeName: residentsCommittee && (names.get(residentsCommittee) ?? residentsCommittee),
      service: service.kind,
      governance: governance.kind,
      company: service.company,
    },
    tenure: tenureOver(compound.service, period),
    openFindings,
    dimensions: asked.map((question) => question.code),
    strata,
    tallies: counted,
    complaints,
  })
}

/**
 * Overwrites the view whole, unless it was made from a later state: an overlapping run may have been faster. Participation
 * gives way to final figures whatever it was made from, and never takes their place.
 */
async function writeScorecard(card: Omit<StoredScorecard, '_id'>, run: Run): Promise<void> {
  const _id = scorecardId(card.period, card.compound)
  const change = setting(card)
  const fewer = { _id, phase: card.phase, talliesRevision: command.lte(card.talliesRevision) }
  if (card.phase === 'final' && (await run.documents.update(scorecards, { _id, phase: 'open' }, change)) > 0)
    return
  if ((await run.documents.update(scorecards, fewer, change)) > 0) return
  if (await run.documents.add(scorecards, { _id, ...card })) return
  // It is there: unchanged, newer, or added by another run between the two calls.
  await run.documents.update(scorecards, fewer, change)
}

const setting = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, command.set(value)]))
