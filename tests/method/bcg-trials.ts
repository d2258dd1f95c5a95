/**
 * Thirteen trials of the BCG vaccine: cases and others among the vaccinated, cases and others among the rest. Source: Colditz et al.
 * 1994, JAMA 271, 698–702, as metafor's `dat.bcg` has them.
 */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const

/** Log risk ratios and their large-sample variances, as metafor's escalc(measure = "RR"). */
export const bcgTrials = trials.map(([cases, others, controlCases, controlOthers]) => ({
  value: Math.log(cases / (cases + others) / (controlCases / (controlCases + controlOthers))),
  variance: 1 / cases - 1 / (cases + others) + 1 / controlCases - 1 / (controlCases + controlOthers),
}))
