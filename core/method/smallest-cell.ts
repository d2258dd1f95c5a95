const byVersion: Readonly<Record<string, number>> = { '1': 10 }

/** The fewest households of a cell that may be shown, by a version of the method; an unknown version is a fault of the data. */
export function smallestCellOf(version: string): number {
  const smallest = byVersion[version]
  if (smallest === undefined) throw new Error(`unknown method version ${version}`)
  return smallest
}
