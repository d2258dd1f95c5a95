import type { Assumptions } from './assumptions'
import { type Chance, chanceOf } from './chance'

export type StudyBuilding = {
  code: string
  /** What every household would answer, levels 0…4. */
  levels: Uint8Array
  /** How probable it is that a household answers. */
  response: number
}

export type StudyCompound = {
  code: string
  buildings: StudyBuilding[]
  households: number
  /** Mean score if every household answered what it thinks. */
  truth: number
  complaints: number
}

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds))
const logOdds = (share: number) => Math.log(share / (1 - share))

/** A city, drawn from a seed. */
export function cityOf(given: Assumptions, seed: number): StudyCompound[] {
  const chance = chanceOf(seed)
  return Array.from({ length: given.compounds }, (_, index) => compoundOf(index, given, chance))
}

function compoundOf(index: number, given: Assumptions, chance: Chance): StudyCompound {
  const { median, spread, least, most } = given.households
  const households = Math.round(Math.min(most, Math.max(least, median * Math.exp(spread * chance.normal()))))
  const buildings = buildingsOf(households, given, chance)
  const truth = meanScore(buildings)
  const { rate, slope, spread: spreadOfComplaints } = given.complaints
  const expected = households * rate * Math.exp(slope * (truth - 80) + spreadOfComplaints * chance.normal())
  return {
    code: `c${String(index).padStart(5, '0')}`,
    ...{ buildings, households, truth },
    complaints: chance.poisson(expected),
  }
}

function buildingsOf(households: number, given: Assumptions, chance: Chance): StudyBuilding[] {
  const { least, most } = given.householdsOfBuilding
  const shift = given.spreadOfCompounds * chance.normal()
  const response = logOdds(given.medianResponse) + given.spreadOfResponse * chance.normal()
  const buildings: StudyBuilding[] = []
  for (let left = households; left > 0; ) {
    const size = Math.min(left, least + Math.floor((most - least + 1) * chance.uniform()))
    const atLeast = cumulative(given.levels, shift + given.spreadOfBuildings * chance.normal())
    buildings.push({
      code: String(buildings.length + 1).padStart(3, '0'),
      levels: Uint8Array.from({ length: size }, () => levelAt(atLeast, chance.uniform())),
      response: logistic(response + given.spreadOfBuildingResponse * chance.normal()),
    })
    left -= size
  }
  return buildings
}

/** Shares of the levels above the lowest, moved by a shift of the log-odds. */
function cumulative(levels: Assumptions['levels'], shift: number): number[] {
  return [1, 2, 3, 4].map((from) => {
    const share = levels.slice(from).reduce((sum, each) => sum + each, 0)
    return logistic(logOdds(share) + shift)
  })
}

const levelAt = (atLeast: readonly number[], uniform: number) =>
  atLeast.filter((share) => uniform < share).length

function meanScore(buildings: readonly StudyBuilding[]): number {
  let sum = 0
  let households = 0
  for (const { levels } of buildings) {
    for (const level of levels) sum += 25 * level
    households += levels.length
  }
  return sum / households
}
