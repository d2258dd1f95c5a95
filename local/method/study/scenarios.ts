import type { LevelCounts } from '../../../core/method/score-of-level'
import { type Chance, chanceOf } from './chance'
import type { StudyBuilding, StudyCompound } from './city'

/** Ways to cheat, in some compounds of a city. */
export const manipulations = ['friendlyAlone', 'friendlyAdded', 'stuffed', 'coerced'] as const

/** Ways in which those who are not satisfied answer oftener or less often than others. */
export const unevenAnswers = ['dissatisfiedMore', 'dissatisfiedLess', 'dissatisfiedUneven'] as const

/** What may happen to the answers of a city; the plain one first. */
export const scenarios = ['plain', ...manipulations, ...unevenAnswers] as const
export type Scenario = (typeof scenarios)[number]

/** A building with the counts of its answers. */
export type AnsweredBuilding = { code: string; households: number; counts: LevelCounts }

const friendly = 6
const stuffedShare = 0.1
/** How much more, or less, those answer who are not satisfied. */
const oftener = 2
const seldomer = 0.5
const silenced = 0.25

/** The answers of a compound. The same seed lets the same households answer in every scenario, as far as it leaves them be. */
export function answersOf(
  compound: StudyCompound,
  of: { scenario: Scenario; manipulated: boolean; seed: number },
): AnsweredBuilding[] {
  const chance = chanceOf(of.seed)
  const factor = responseFactor(of)
  const honest = compound.buildings.map((building) => honestAnswers(building, factor, chance))
  return of.manipulated ? manipulate(honest, of.scenario) : honest
}

function responseFactor({ scenario, manipulated }: { scenario: Scenario; manipulated: boolean }): number {
  if (scenario === 'dissatisfiedMore') return oftener
  if (scenario === 'dissatisfiedLess') return seldomer
  return scenario === 'dissatisfiedUneven' && manipulated ? silenced : 1
}

function honestAnswers(building: StudyBuilding, factor: number, chance: Chance): AnsweredBuilding {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const level of building.levels) {
    const isDissatisfied = level <= 1
    if (chance.uniform() < building.response * (isDissatisfied ? factor : 1)) counts[level]! += 1
  }
  return { code: building.code, households: building.levels.length, counts }
}

function manipulate(honest: readonly AnsweredBuilding[], scenario: Scenario): AnsweredBuilding[] {
  switch (scenario) {
    case 'friendlyAlone':
      return added(
        honest.map((each) => ({ ...each, counts: [0, 0, 0, 0, 0] })),
        () => friendly,
      )
    case 'friendlyAdded':
      return added(honest, () => friendly)
    case 'stuffed':
      return honest.map(
        (each) => added([each], ({ households }) => Math.round(stuffedShare * households))[0]!,
      )
    case 'coerced': {
      const largest = Math.max(...honest.map(({ households }) => households))
      const first = honest.findIndex(({ households }) => households === largest)
      return honest.map((each, index) =>
        index === first ? { ...each, counts: [0, 0, 0, 0, each.households] } : each,
      )
    }
    default:
      return [...honest]
  }
}

/** So many 非常满意 more, from households of the first building that had not answered. */
function added(
  buildings: readonly AnsweredBuilding[],
  howMany: (first: AnsweredBuilding) => number,
): AnsweredBuilding[] {
  const [first, ...others] = buildings
  if (first === undefined) return []
  const silent = first.households - first.counts.reduce((sum, count) => sum + count, 0)
  const [a, b, c, d, best] = first.counts
  const more = Math.min(silent, howMany(first))
  return [{ ...first, counts: [a, b, c, d, best + more] }, ...others]
}
