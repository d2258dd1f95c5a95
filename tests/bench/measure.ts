/** Milliseconds that the work took, and what it gave. */
export async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> {
  const started = performance.now()
  const result = await work()
  return { milliseconds: performance.now() - started, result }
}

/** Milliseconds of the processor that the work took, whatever else it does meanwhile, and what it gave. */
export async function processorTimed<Result>(
  work: () => Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> {
  const started = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(started)
  return { milliseconds: (user + system) / 1000, result }
}

/** Runs the work from several clients at once until the time is up; answers how often it was done, and the median. */
export async function throughput(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<{ perSecond: number; medianMilliseconds: number }> {
  const times: number[] = []
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) times.push((await timed(() => work(client))).milliseconds)
    }),
  )
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: times.length / elapsed, medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0 }
}

/** A figure with as many digits as it deserves. */
export const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** Megabytes that this process holds. */
export const residentMegabytes = (): number => process.memoryUsage().rss / 1_048_576
