import { besideCity, placed } from '../../core/method/beside-city'
import { type CityFit, cityFitOf } from '../../core/method/city-fit'
import type { CountedCase } from '../../core/method/complaint-figures'
import { type BuildingTally, type CompoundInputs, inputsOf } from '../../core/method/compound-inputs'
import { fitRowOf, standingOf } from '../../core/method/fit-row'
import { orderOf } from '../../core/method/order'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import type { LevelCounts } from '../../core/method/score-of-level'
import type { Scorecard } from '../../core/method/scorecard'
import { scorecardOf } from '../../core/method/scorecard-counting'
import type { SealedCard } from '../../core/method/sealed-card'
import { strataOf } from '../../core/method/strata'
import { type CellCounts, type Cells, emptyCells } from '../../core/rating/tally'

export const complaint: CountedCase = {
  category: 'lift',
  source: 'app',
  counts: true,
  affectedHouseholds: 1,
  accepted: 'onTime',
  answered: 'onTime',
  reopened: false,
  dissatisfied: false,
  upheld: false,
  confirmedResolved: false,
  closed: false,
  handlingLevel: null,
}

/** A building with its counts of the overall question, levels 1…5. */
export type Building = { code: string; households: number; counts: LevelCounts; cleaning?: LevelCounts }

/** A cell with so many answers a level, to the overall question and to one dimension. */
export function cellOf(counts: LevelCounts, cleaning: LevelCounts = [0, 0, 0, 0, 0]): CellCounts {
  const levels = (of: LevelCounts) =>
    Object.fromEntries(of.flatMap((count, index) => (count === 0 ? [] : [[String(index + 1), count]])))
  const answered = counts.reduce((sum, count) => sum + count, 0)
  const questions = { cleaning: levels(cleaning), overall: levels(counts) }
  return {
    answered,
    levels: Object.fromEntries(
      Object.entries(questions).filter(([, counted]) => Object.keys(counted).length > 0),
    ),
    reasons: {},
  }
}

/** The inputs of a compound whose owners answered in the app. */
export function inputsIn(
  compound: string,
  buildings: readonly Building[],
  facts: { complaints?: number; place?: Partial<CompoundInputs['place']>; cells?: Partial<Cells> } = {},
): CompoundInputs {
  const tallies: BuildingTally[] = buildings.map(({ code, households, counts, cleaning }, index) => ({
    building: code,
    households,
    cells: { ...emptyCells(), self_owner: cellOf(counts, cleaning), ...(index === 0 ? facts.cells : {}) },
    excluded: emptyCells(),
    moves: 1,
  }))
  return inputsOf({
    place: {
      ...{ compound, name: compound, city: '320700', district: '320706', districtName: '海州区' },
      ...{ subdistrict: '320706001', subdistrictName: '朐阳街道' },
      ...{ residentsCommittee: null, residentsCommitteeName: null },
      ...{ service: 'company', governance: 'none', company: { code: 'k1', name: '演示物业' } },
      ...facts.place,
    },
    tenure: { months: 24, changed: false },
    openFindings: 0,
    dimensions: ['cleaning', 'wastePets'],
    strata: strataOf(
      buildings.map(({ code, households }) => ({ code, households })),
      parameters.strata.smallestHouseholds,
    ),
    tallies,
    complaints: {
      cases: Array.from({ length: facts.complaints ?? 0 }, () => complaint),
      exposureYears: 1,
    },
  })
}

export const cardIn = (inputs: CompoundInputs): Scorecard =>
  scorecardOf(inputs, { period: '2026H2', phase: 'final', questionnaireVersion: '1', parameters })

/** A whole city: its fit, and its cards in order. */
export function cityIn(all: readonly CompoundInputs[]): { fit: CityFit; cards: SealedCard[] } {
  const cards = all.map(cardIn)
  const rows = cards.map(fitRowOf)
  const fit = cityFitOf(rows, parameters)
  const order = orderOf(
    rows.map((row) => standingOf(row, { fit, parameters })),
    parameters.order,
  )
  const byCode = new Map(cards.map((card) => [card.compound, besideCity(card, fit, parameters)]))
  return { fit, cards: order.map((place) => placed(byCode.get(place.compound)!, place)) }
}
