/** Everything the method leaves to choice, versioned and frozen with each period (method.md). */
export type MethodParameters = {
  version: string
  /** z of two-sided 95 % limits is derived from this. */
  confidence: number
  strata: { smallestHouseholds: number }
  weights: { smallest: number; largest: number }
  gates: {
    shownAnswers: number
    rankedAnswers: number
    rankedMarginPercent: number
    selectableAnswersEnough: number
    selectableMarginPercent: number
    selectableTenureMonths: number
  }
  complaints: {
    /** Months of complaints that are looked at, up to the period's closing. */
    exposureMonths: number
    /** κ: household-years of the city's rate that every compound is given. */
    steadyingHouseholdYears: number
    /** A z below this opens a count check. */
    countCheckBelow: number
    /** Share of the z at each end that overdispersion is told without. */
    winsorisedShare: number
  }
  smallestCell: number
}

export const methodParametersV1: MethodParameters = {
  version: '1',
  confidence: 0.95,
  strata: { smallestHouseholds: 60 },
  weights: { smallest: 1 / 3, largest: 3 },
  gates: {
    shownAnswers: 10,
    rankedAnswers: 30,
    rankedMarginPercent: 10,
    selectableAnswersEnough: 100,
    selectableMarginPercent: 7.5,
    selectableTenureMonths: 6,
  },
  complaints: {
    exposureMonths: 12,
    steadyingHouseholdYears: 200,
    countCheckBelow: -3,
    winsorisedShare: 0.1,
  },
  smallestCell: 10,
}

/** The parameters of a version; an unknown one is a fault of the data. */
export function methodParametersOf(version: string): MethodParameters {
  if (version === methodParametersV1.version) return methodParametersV1
  throw new Error(`unknown method version ${version}`)
}
