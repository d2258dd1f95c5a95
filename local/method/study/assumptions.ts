/** What the study supposes a city to be like. */
export type Assumptions = {
  compounds: number
  /** Households of a compound: log-normal about a median, between two limits. */
  households: { median: number; spread: number; least: number; most: number }
  householdsOfBuilding: { least: number; most: number }
  /**
   * Shares of the levels 非常不满意 … 非常满意 in the compound in the middle. Others differ by a shift of the log-odds of every level: so
   * much between compounds, and so much between the buildings of one.
   */
  levels: readonly [number, number, number, number, number]
  spreadOfCompounds: number
  spreadOfBuildings: number
  /** Log-odds of answering differ so much between compounds and between buildings. */
  medianResponse: number
  spreadOfResponse: number
  spreadOfBuildingResponse: number
  /** Complaints a household-year; e^slope times as many a point of satisfaction, and by log-normal chance. */
  complaints: { rate: number; slope: number; spread: number }
  /** Compounds in which something is done to the answers. */
  manipulated: number
  chosen: number
}

export const assumptions: Assumptions = {
  compounds: 1000,
  households: { median: 900, spread: 0.7, least: 40, most: 4000 },
  householdsOfBuilding: { least: 24, most: 96 },
  levels: [0.01, 0.03, 0.12, 0.34, 0.5],
  spreadOfCompounds: 0.85,
  spreadOfBuildings: 0.3,
  medianResponse: 0.18,
  spreadOfResponse: 0.8,
  spreadOfBuildingResponse: 0.3,
  complaints: { rate: 0.03, slope: -0.06, spread: 0.5 },
  manipulated: 30,
  chosen: 10,
}
