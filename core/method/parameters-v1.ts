import type { MethodChoices, MethodParameters } from './parameters'
import { smallestCellOf } from './smallest-cell'

/** Version 1 of the method. */
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
    smallCompounds: null,
  },
  finiteFloor: 0.1,
  complaints: {
    exposureMonths: 12,
    steadyingHouseholdYears: 200,
    countCheckBelow: -3,
    winsorisedShare: 0.1,
  },
  order: {
    rule: 'bandThenSheet',
    grid: 3,
    threshold: 80,
    weight: 0.5,
    complaintStep: 0.5,
    unresolvedStep: 0.5,
  },
  publicationScope: 'all',
  smallestCell: smallestCellOf('1'),
  findings: {
    turnout: { spreadsAbove: 4, smallestSpread: 0.05, fewestAnswers: 10, fewestCompared: 10 },
    burst: {
      fewestAnswers: 20,
      share: 0.25,
      timesTheCity: 3,
      busyHoursAfterOpening: 24,
      busyHoursAfterReminder: 24,
    },
    pace: { fewestAnswers: 10, share: 0.3 },
    sharedAccounts: { householdsAnAccount: 3, fewestHouseholds: 10, share: 0.1 },
    assisted: { fewestAnswers: 10, share: 0.4 },
    movingBuilding: { bands: 1 },
  },
  objectionDays: 15,
}

/** The option `smallCompounds`, below 250 households: ranked max(30, N/3), selectable max(40, 0.4·N). */
const smallCompoundsV1: MethodParameters['gates']['smallCompounds'] = {
  below: 250,
  ranked: { answers: 30, share: 1 / 3 },
  selectable: { answers: 40, share: 0.4 },
}

export const defaultChoices: MethodChoices = {
  orderRule: 'bandThenSheet',
  grid: 3,
  smallCompounds: false,
  publicationScope: 'all',
}

/** The parameters of a version with what was chosen of them; an unknown version is a fault of the data. */
export function methodParametersOf(version: string, choices: MethodChoices): MethodParameters {
  if (version !== methodParametersV1.version) throw new Error(`unknown method version ${version}`)
  const { gates, order } = methodParametersV1
  return {
    ...methodParametersV1,
    gates: { ...gates, smallCompounds: choices.smallCompounds ? smallCompoundsV1 : null },
    order: { ...order, rule: choices.orderRule, grid: choices.grid },
    publicationScope: choices.publicationScope,
  }
}

/** The parameters that a period was announced with. */
export function parametersOf(period: {
  methodVersion: string
  methodChoices: MethodChoices
}): MethodParameters {
  return methodParametersOf(period.methodVersion, period.methodChoices)
}
