import type { Documents } from '../platform/documents'

/** What one run of the clock works with. */
export type Run = {
  documents: Documents
  /** Start of the run, ISO 8601 UTC. */
  now: string
  /** Whether there is time for another piece of work. */
  hasTime(): boolean
  /** What went wrong so far, thrown when the rest is through. */
  faults: unknown[]
}

/** Most requests in flight at once; an instance shares the database with everybody who is rating. */
const mostInFlight = 20

/** Does the work for every item, at most twenty at a time, and ends when all are done; the first fault is thrown. */
export async function forEachInParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(mostInFlight, items.length) }, lane))
}
