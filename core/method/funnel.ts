import type { ComplaintCount } from './city-rate'

/**
 * z = 2·(√C − √E)/√φ: how many standard deviations a compound's complaints are from those expected at the city's rate,
 * E = r0·H·T. The square root makes the variance of a count ¼ whatever its size; φ widens it to what compounds differ by anyhow.
 * Source: Spiegelhalter 2005, Statistics in Medicine 24, 1185–1202, and 2012, JRSS A 175, 1–47 (the Care Quality
 * Commission's form). Example: none where 9 are expected, φ = 1: z = −6.
 */
export function funnelScore(counted: number, expected: number, overdispersion: number): number {
  return (2 * (Math.sqrt(counted) - Math.sqrt(expected))) / Math.sqrt(overdispersion)
}

/**
 * φ, the overdispersion of a city's complaints: the mean of z² (at φ = 1) over the compounds with household-years, after the
 * lowest `winsorisedShare` of the z were raised to that quantile and the highest lowered to theirs, so that the compounds that
 * are looked for do not hide themselves. Never below 1: drawing in the ends lowers the mean, to 0.68 where only chance is at
 * work, and a funnel narrower than chance would accuse at random. 1 without compounds or without a city rate.
 * Quantiles are linear between order statistics (R's type 7, as FunnelPlotR has them); sums run in order of size, so that the
 * order of the compounds changes no bit.
 * Source: Spiegelhalter 2005, Quality and Safety in Health Care 14, 347–351, appendix.
 */
export function overdispersionOf(
  compounds: readonly ComplaintCount[],
  rate: number | null,
  winsorisedShare: number,
): number {
  if (rate === null) return 1
  const scores = compounds
    .filter((compound) => compound.householdYears > 0)
    .map(({ counted, householdYears }) => funnelScore(counted, rate * householdYears, 1))
    .sort((a, b) => a - b)
  if (scores.length === 0) return 1
  const lowest = quantile(scores, winsorisedShare)
  const highest = quantile(scores, 1 - winsorisedShare)
  let squares = 0
  for (const score of scores) {
    const drawnIn = Math.min(highest, Math.max(lowest, score))
    squares += drawnIn * drawnIn
  }
  return Math.max(1, squares / scores.length)
}

/** Whether so few complaints came that the count itself is looked into (投诉量核实), internal until it is ruled on. */
export function needsCountCheck(score: number, countCheckBelow: number): boolean {
  return score < countCheckBelow
}

/** A quantile of values in rising order. */
function quantile(rising: readonly number[], share: number): number {
  const position = (rising.length - 1) * share
  const before = Math.floor(position)
  const lower = rising[before]!
  const upper = rising[Math.min(before + 1, rising.length - 1)]!
  return lower + (position - before) * (upper - lower)
}
