import type { Assumptions } from './assumptions'
import { chanceOf } from './chance'
import { cityOf, type StudyCompound } from './city'
import { bestOf, type Found, foundIn, wonIn } from './found'
import { meanOf, spreadOf } from './measure'
import { type Nearness, nearnessOf } from './nearness'
import { type Order, type ScoredCompound, scoredCity } from './orders'
import { type CityName, cityNames, differsIn } from './other-cities'
import { recordOf } from './record-of'
import { answersOf, type Scenario, scenarios } from './scenarios'

/** What one city came to: every scenario in it, and the cities beside it that differ in one thing. */
export type Run = {
  /** Mean and standard deviation of all true scores, and the mean of the truly best. */
  truth: { mean: number; spread: number; best: number }
  scenarios: Record<Scenario, { found: Found; won: Record<Order, number>; nearness: Nearness }>
  cities: Record<CityName, Found>
  /** By how much the true score of those chosen is better in the first order than in the second. */
  gains: { steadiedOverMean: number; steadiedOverBands: number }
}

export function runOf(assumptions: Assumptions, seed: number): Run {
  const { chosen, manipulated } = assumptions
  const city = cityOf(assumptions, seed)
  const mixed = mixedCodes(city, seed + 1)
  const few = new Set(mixed.slice(0, manipulated))
  const half = new Set(mixed.slice(0, Math.floor(mixed.length / 2)))
  const changedIn = (scenario: Scenario) => (scenario === 'dissatisfiedUneven' ? half : few)
  const scored = recordOf(scenarios, (scenario) =>
    answeredCity(city, { scenario, manipulated: changedIn(scenario), seed: seed + 2 }),
  )
  const others = recordOf(cityNames, (name) => {
    if (name === 'usual') return scored.plain
    const other = cityOf({ ...assumptions, ...differsIn[name] }, seed)
    return answeredCity(other, { scenario: 'plain', manipulated: few, seed: seed + 2 })
  })
  const plain = foundIn(scored.plain, chosen).choices
  const truths = city.map(({ truth }) => truth)
  return {
    truth: {
      mean: meanOf(truths),
      spread: spreadOf(truths),
      best: meanOf(bestOf(city, chosen).map(({ truth }) => truth)),
    },
    scenarios: recordOf(scenarios, (scenario) => ({
      found: foundIn(scored[scenario], chosen),
      won: wonIn(scored[scenario], { before: scored.plain, manipulated: changedIn(scenario), chosen }),
      nearness: nearnessOf(scored[scenario]),
    })),
    cities: recordOf(cityNames, (name) => foundIn(others[name], chosen)),
    gains: {
      steadiedOverMean: plain.steadied.truth - plain.rawGate.truth,
      steadiedOverBands: plain.steadied.truth - plain.bands.truth,
    },
  }
}

/** A city once it has answered. */
function answeredCity(
  city: readonly StudyCompound[],
  of: { scenario: Scenario; manipulated: ReadonlySet<string>; seed: number },
): ScoredCompound[] {
  const seeds = chanceOf(of.seed)
  return scoredCity(
    city.map((compound) => ({
      compound,
      buildings: answersOf(compound, {
        scenario: of.scenario,
        manipulated: of.scenario !== 'plain' && of.manipulated.has(compound.code),
        seed: Math.floor(seeds.uniform() * 2 ** 31),
      }),
    })),
  )
}

/** All codes, in an order of chance. */
function mixedCodes(city: readonly StudyCompound[], seed: number): string[] {
  const chance = chanceOf(seed)
  return city
    .map(({ code }) => ({ code, key: chance.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ code }) => code)
}
