import type { Documents } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'

/** What one run of the clock works with. */
export type Run = {
  documents: Documents
  /** Start of the run, ISO 8601 UTC. */
  now: string
  /** Whether there is time for another piece of work: pieces are small, and runs should hardly overlap. */
  hasTime(): boolean
  /** The platform has ended the run before this instant. */
  endsBefore: string
  /** What went wrong so far, thrown when the rest is through. */
  faults: unknown[]
}

/** Works on many items at once, those of one building one after the other: each moves the same tally and would only conflict. */
export async function forEachByBuilding<Item extends { compound: string; building: string }>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const byBuilding = new Map<string, Item[]>()
  for (const item of items) {
    const place = `${item.compound}|${item.building}`
    byBuilding.set(place, [...(byBuilding.get(place) ?? []), item])
  }
  await forEachInParallel([...byBuilding.values()], async (some) => {
    for (const item of some) await work(item)
  })
}
