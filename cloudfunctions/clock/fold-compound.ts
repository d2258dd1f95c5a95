import { methodParametersOf } from '../../core/method/parameters'
import {
  notBesideCity,
  type Scorecard,
  type ScorecardPlace,
  type ScorecardSource,
  scorecardOf,
} from '../../core/method/scorecard'
import { inForceAt } from '../../core/place/dated'
import { tenureOver } from '../../core/place/tenure'
import { offeredDimensions, questionnaireOf } from '../../core/rating/questionnaire'
import { canonicalCounts } from '../../core/rating/tally'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { scorecardId, scorecards } from '../../core/record/scorecards'
import { type Tally, tallies } from '../../core/record/tallies'
import { command, type Fields } from '../platform/documents'
import { complaintsOver } from './complaints-over'
import { readTallies } from './read-tallies'
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
export async function foldCompound(compound: Compound, folding: Folding, run: Run): Promise<void> {
  // Registered after the period was prepared: the compound is not in it.
  if (compound.strata[folding.period._id] === undefined) return
  const counted = await readTallies(folding.period._id, compound._id, run)
  const talliesRevision = counted.reduce((sum, tally) => sum + tally.revision, 0)
  const complaints = folding.phase === 'final' ? await complaintsOver(compound, folding.period, run) : null
  await writeScorecard(scorecardFor(compound, { counted, complaints }, folding), talliesRevision, run)
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

type Counted = { counted: readonly Tally[]; complaints: ScorecardSource['complaints'] }

function scorecardFor(compound: Compound, { counted, complaints }: Counted, folding: Folding): Scorecard {
  const { period, phase } = folding
  const strata = compound.strata[period._id]
  const service = inForceAt(compound.service, period.opensAt)
  const governance = inForceAt(compound.governance, period.opensAt)
  // Where it stood when the period opened: a compound that has moved since stays there for this period.
  const seat = inForceAt(compound.seats, period.opensAt)
  if (strata === undefined || service === undefined || governance === undefined || seat === undefined) {
    throw new Error(`compound ${compound._id} is not prepared for ${period._id}`)
  }
  const place: ScorecardPlace = {
    compound: compound._id,
    name: compound.name,
    city: compound.city,
    district: seat.district,
    districtName: folding.names.get(seat.district) ?? seat.district,
    subdistrict: seat.subdistrict,
    subdistrictName: folding.names.get(seat.subdistrict) ?? seat.subdistrict,
    residentsCommittee: seat.residentsCommittee,
    service: service.kind,
    governance: governance.kind,
    company: service.company,
  }
  const asked = offeredDimensions(questionnaireOf(period.questionnaireVersion), {
    service: service.kind,
    governance: governance.kind,
  })
  return scorecardOf({
    period: period._id,
    phase,
    questionnaireVersion: period.questionnaireVersion,
    place,
    tenure: tenureOver(compound.service, period),
    strata,
    tallies: counted.map(({ building, households, cells, excluded, moves }) => ({
      building,
      households,
      cells: canonicalCounts({ cells, excluded }).cells,
      moves,
    })),
    dimensions: asked.map((question) => question.code),
    complaints,
    parameters: methodParametersOf(period.methodVersion),
  })
}

/**
 * Overwrites the view whole, unless it was made from a later state: an overlapping run may have been faster. Participation
 * gives way to final figures whatever it was made from, and never takes their place. What complaints are beside the city's stays
 * until it is made anew.
 */
async function writeScorecard(card: Scorecard, talliesRevision: number, run: Run): Promise<void> {
  const _id = scorecardId(card.period, card.compound)
  const whole = setting({ ...card, talliesRevision })
  if (card.phase === 'final' && (await run.documents.update(scorecards, { _id, phase: 'open' }, whole)) > 0)
    return
  if (await renewScorecard(card, talliesRevision, run)) return
  if (await run.documents.add(scorecards, { _id, talliesRevision, ...card })) return
  // It is there: unchanged, newer, or added by another run between the two calls.
  await renewScorecard(card, talliesRevision, run)
}

/** Overwrites a view of the same phase that was made from as much or less; false if there is none. */
async function renewScorecard(card: Scorecard, talliesRevision: number, run: Run): Promise<boolean> {
  const _id = scorecardId(card.period, card.compound)
  const older: Fields = { _id, phase: card.phase, talliesRevision: command.lte(talliesRevision) }
  if (card.complaints === null) {
    return (await run.documents.update(scorecards, older, setting({ ...card, talliesRevision }))) > 0
  }
  const counted = { ...older, complaints: command.neq(null) }
  if ((await run.documents.update(scorecards, counted, withoutBesideCity(card, talliesRevision))) > 0)
    return true
  const first = { ...older, complaints: null }
  return (await run.documents.update(scorecards, first, setting({ ...card, talliesRevision }))) > 0
}

const setting = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, command.set(value)]))

/** The change of a card whose complaints were counted before: their figures alone. */
function withoutBesideCity({ complaints, ...card }: Scorecard, talliesRevision: number): Fields {
  const figures = Object.entries(complaints ?? {}).filter(([field]) => !(field in notBesideCity))
  const named = figures.map(([field, value]) => [`complaints.${field}`, value])
  return setting({ ...card, talliesRevision, ...Object.fromEntries(named) })
}
