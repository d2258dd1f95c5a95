/** A stratum: the buildings joined in it, by code. */
export type Stratum = readonly string[]

/**
 * Strata of a compound, fixed when the period opens, from household counts alone (method.md, Strata): buildings in
 * code order are joined until a stratum has at least `smallestHouseholds`; a remainder joins the one before it.
 */
export function strataOf(
  buildings: readonly { code: string; households: number }[],
  smallestHouseholds: number,
): Stratum[] {
  const inOrder = [...buildings].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const strata: string[][] = []
  let open: string[] = []
  let households = 0
  for (const building of inOrder) {
    open.push(building.code)
    households += building.households
    if (households < smallestHouseholds) continue
    strata.push(open)
    open = []
    households = 0
  }
  if (open.length === 0) return strata
  const before = strata.at(-1)
  if (before === undefined) return [open]
  before.push(...open)
  return strata
}
