import { methodParametersOf } from '../../core/method/parameters'
import { type Scorecard, type ScorecardPlace, scorecardOf } from '../../core/method/scorecard'
import { inForceAt } from '../../core/place/dated'
import { tenureOver } from '../../core/place/tenure'
import { offeredDimensions, questionnaireOf } from '../../core/rating/questionnaire'
import { canonicalCounts } from '../../core/rating/tally'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { scorecardId, scorecards } from '../../core/record/scorecards'
import { type Tally, tallies } from '../../core/record/tallies'
import { command, type Fields } from '../platform/documents'
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
  await writeScorecard(scorecardFor(compound, counted, folding), talliesRevision, run)
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

function scorecardFor(compound: Compound, counted: readonly Tally[], folding: Folding): Scorecard {
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
    parameters: methodParametersOf(period.methodVersion),
  })
}

/**
 * Overwrites the view whole, unless it was made from a later state: an overlapping run may have been faster. Participation
 * gives way to final figures whatever it was made from, and never takes their place.
 */
async function writeScorecard(card: Scorecard, talliesRevision: number, run: Run): Promise<void> {
  const _id = scorecardId(card.period, card.compound)
  const whole: Fields = Object.fromEntries(
    Object.entries({ ...card, talliesRevision }).map(([field, value]) => [field, command.set(value)]),
  )
  if (card.phase === 'final' && (await run.documents.update(scorecards, { _id, phase: 'open' }, whole)) > 0)
    return
  const older: Fields = { _id, phase: card.phase, talliesRevision: command.lte(talliesRevision) }
  if ((await run.documents.update(scorecards, older, whole)) > 0) return
  if (await run.documents.add(scorecards, { _id, talliesRevision, ...card })) return
  // It is there: unchanged, newer, or added by another run between the two calls.
  await run.documents.update(scorecards, older, whole)
}
