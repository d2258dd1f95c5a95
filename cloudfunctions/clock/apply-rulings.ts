import { parametersOf } from '../../core/method/parameters-v1'
import { isSameSet, type Named, rulingsThatEnter } from '../../core/rating/exclusions'
import { answerId, exclusionTag } from '../../core/rating/keys'
import { countedAnswer } from '../../core/record/answers'
import type { Compound } from '../../core/record/compounds'
import { exclusions, noExclusion } from '../../core/record/exclusions'
import { households } from '../../core/record/households'
import type { Period } from '../../core/record/periods'
import { type Ruling, rulings } from '../../core/record/rulings'
import { tallies, tallyId } from '../../core/record/tallies'
import { answerHmac, keyStateOf } from '../platform/answer-keys'
import { command } from '../platform/documents'
import { excludeAnswer } from '../platform/exclude-answer'
import { namedHouseholds } from '../platform/named-households'
import { readAnswers } from './read-answers'
import { forEachByBuilding, type Run } from './run'

/**
 * Brings what was ruled on a compound into its facts, once they have been counted again. What is to be in the figures follows from the rulings
 * alone, and every answer is set to that by itself: a run that dies or overlaps is gone on with.
 */
export async function applyRulings(compound: Compound, period: Period, run: Run): Promise<void> {
  const made = await run.documents.find(rulings, {
    where: { period: period._id, compound: compound._id },
    order: [['_id', 'asc']],
    limit: 1000,
  })
  if (made.length === 1000) throw new Error(`too many rulings on ${compound._id}`)
  // In the order in which they were made.
  made.sort((a, b) => (`${a.made.at}|${a._id}` < `${b.made.at}|${b._id}` ? -1 : 1))
  for (const { _id, matter, state } of made) {
    if (matter.kind === 'exclusion' || state !== 'waiting') continue
    if (matter.kind === 'householdCount') {
      const change = { households: matter.to, revision: command.inc(1), dirty: true }
      await run.documents.update(tallies, { _id: tallyId(period._id, compound._id, matter.building) }, change)
    }
    await run.documents.update(rulings, { _id, state }, { state: 'applied', appliedAt: run.now })
  }
  const taken = made.filter(({ matter }) => matter.kind === 'exclusion')
  // Without the period's key no answer can be found any more: what is taken out stays so.
  if (taken.length === 0 || keyStateOf(period) !== 'set') return
  await applyExclusions(taken, { compound, period }, run)
}

type Place = { compound: Compound; period: Period }
type Covered = Named & { id: string; compound: string; building: string; excludedBy: string | null }

async function applyExclusions(taken: readonly Ruling[], place: Place, run: Run): Promise<void> {
  const { compound, period } = place
  const covered = await coveredAnswers(taken, place, run)
  const none = noExclusion(period._id, compound._id)
  const known = (await run.documents.get(exclusions, none._id)) ?? none
  const present = rulingsThatEnter({
    answers: covered,
    strata: await strataNamed(taken, place, run),
    past: known.past,
    present: known.present,
    wanted: taken.filter(({ state }) => state !== 'lifting' && state !== 'lifted').map(({ _id }) => _id),
    smallestCell: parametersOf(period).smallestCell,
  })
  const isKnown = known.past.some((before) => isSameSet(before, present))
  const past = isKnown ? known.past : [...known.past, present]
  // Before the first answer moves: whatever is seen of this set, no later one may differ from it by a few.
  await run.documents.add(exclusions, none)
  await run.documents.update(
    exclusions,
    { _id: none._id },
    { present: command.set(present), past: command.set(past) },
  )
  const hmac = answerHmac(period)
  const changed = covered.flatMap((answer) => {
    const by = present.find((number) => answer.rulings.includes(number))
    const tag = by === undefined ? null : exclusionTag(hmac, by, answer.id)
    return tag === answer.excludedBy ? [] : [{ ...answer, tag }]
  })
  await forEachByBuilding(changed, ({ id, tag }) => excludeAnswer(id, tag, run.documents))
  for (const { _id, state } of taken) {
    const next = stateIn(state, present.includes(_id))
    if (next === state) continue
    const change = { state: next, ...(next === 'applied' && { appliedAt: run.now }) }
    await run.documents.update(rulings, { _id, state }, change)
  }
}

function stateIn(state: Ruling['state'], isPresent: boolean): Ruling['state'] {
  if (state === 'lifting' || state === 'lifted') return isPresent ? 'lifting' : 'lifted'
  return isPresent ? 'applied' : 'held'
}

const stratumOf = ({ strata }: Compound, period: Period, building: string) =>
  (strata[period._id] ?? []).findIndex((buildings) => buildings.includes(building))

/** The strata in which rulings name buildings or homes. */
async function strataNamed(
  taken: readonly Ruling[],
  { compound, period }: Place,
  { documents }: Run,
): Promise<Map<string, number[]>> {
  const homes = await documents.findAll(households, [...new Set(taken.flatMap(namedHouseholds))])
  const buildingOf = new Map(homes.map(({ _id, building }) => [_id, building]))
  return new Map(
    taken.map((ruling) => {
      const own = ruling.matter.kind === 'exclusion' ? ruling.matter.buildings : []
      const buildings = [...own, ...namedHouseholds(ruling).map((home) => buildingOf.get(home) ?? '')]
      return [ruling._id, [...new Set(buildings.map((each) => stratumOf(compound, period, each)))]]
    }),
  )
}

/**
 * The households' own answers that any of these rulings names, those lifted too, as counts that they were in can still be subtracted; found
 * by their keys, so that who is behind them is known to nobody. What somebody else asked for is in no score and stays where it is.
 */
async function coveredAnswers(
  taken: readonly Ruling[],
  { compound, period }: Place,
  run: Run,
): Promise<Covered[]> {
  const hmac = answerHmac(period)
  const byAnswer = new Map<string, string[]>()
  const byBuilding = new Map<string, string[]>()
  const note = (found: Map<string, string[]>, key: string, ruling: string) =>
    found.set(key, [...(found.get(key) ?? []), ruling])
  for (const ruling of taken) {
    for (const home of namedHouseholds(ruling)) note(byAnswer, answerId(hmac, period._id, home), ruling._id)
    const { matter } = ruling
    if (matter.kind !== 'exclusion') continue
    for (const building of matter.buildings) note(byBuilding, building, ruling._id)
  }
  const covered: Covered[] = []
  for await (const page of readAnswers(period._id, compound._id, run)) {
    for (const answer of page) {
      const by = [...(byAnswer.get(answer._id) ?? []), ...(byBuilding.get(answer.building) ?? [])]
      const { channel, content } = countedAnswer(answer)
      if (by.length === 0 || channel !== 'self') continue
      covered.push({
        ...{
          id: answer._id,
          compound: compound._id,
          building: answer.building,
          excludedBy: answer.excludedBy,
        },
        ...{ kind: content.residentKind, stratum: stratumOf(compound, period, answer.building), rulings: by },
      })
    }
  }
  return covered
}
