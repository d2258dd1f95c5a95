import { sum } from './sum'

/** The complaints of one compound and the household-years in which they came. */
export type ComplaintCount = { counted: number; householdYears: number }

/**
 * r0 = ΣC/Σ(H·T), the city's complaints per household-year (a share, not per hundred; method.md, Complaints), frozen in a
 * snapshot. A compound without household-years gives neither complaints nor years. Null when no compound has any.
 * Household-years are added in order of size, so that the order of the compounds changes no bit.
 * Example: 3 in 100 and 3 in 100 household-years give 0.03.
 */
export function cityRate(compounds: readonly ComplaintCount[]): number | null {
  const exposed = compounds.filter((compound) => compound.householdYears > 0)
  if (exposed.length === 0) return null
  const bySize = exposed.map((compound) => compound.householdYears).sort((a, b) => a - b)
  return sum(exposed.map((compound) => compound.counted)) / sum(bySize)
}
