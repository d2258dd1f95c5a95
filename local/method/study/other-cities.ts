import { type Assumptions, assumptions } from './assumptions'

/** Cities that the usual one is held against; each differs from it in one thing alone. */
export const cityNames = ['fewest', 'fewer', 'usual', 'more', 'even', 'larger'] as const
export type CityName = (typeof cityNames)[number]

export const differsIn: Record<CityName, Partial<Assumptions>> = {
  fewest: { medianResponse: 0.045 },
  fewer: { medianResponse: 0.09 },
  usual: {},
  more: { medianResponse: 0.36 },
  even: { spreadOfResponse: 0, spreadOfBuildingResponse: 0 },
  larger: { households: { ...assumptions.households, median: 2 * assumptions.households.median } },
}

/** Those that answer less and more, from the least on. */
export const byResponse: readonly CityName[] = ['fewest', 'fewer', 'usual', 'more']
