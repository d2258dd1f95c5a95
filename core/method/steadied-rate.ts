/**
 * R_EB = 100·(C + κ·r0)/(H·T + κ), in 件/百户·年: the complaint rate with κ household-years of the city's rate added, so that a
 * small compound is not first or last by one complaint (method.md, Complaints). It lies between the compound's rate and the
 * city's. Null without household-years, or without a city rate r0.
 * Source: Gamma–Poisson empirical Bayes with a given κ. Example: κ = 200, r0 = 0.03: 3 in 300 household-years give 1.8.
 */
export function steadiedRate(
  counted: number,
  householdYears: number,
  city: { rate: number | null; steadyingHouseholdYears: number },
): number | null {
  if (householdYears <= 0 || city.rate === null) return null
  const steadying = city.steadyingHouseholdYears
  return (100 * (counted + steadying * city.rate)) / (householdYears + steadying)
}
