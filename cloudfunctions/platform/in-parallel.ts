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
