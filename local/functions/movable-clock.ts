import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The cloud's present: real time plus an offset that developers and tests may change. */
export type MovableClock = {
  /** Milliseconds since the epoch. */
  now(): number
  offset(): number
  /** The same offset for worker threads, which see a move at once. */
  sharedOffset: SharedArrayBuffer
  /** Moves by milliseconds; resolves when the timers that fell due have run. */
  advance(milliseconds: number): Promise<void>
  /** Moves to an instant (milliseconds since the epoch), backwards too; resolves as advance does. */
  setTo(instant: number): Promise<void>
  /** Called after each move; at most one listener. */
  onMoved(listener: () => Promise<void>): void
}

/** Opens the clock whose offset is kept in `file`, so that a restart does not fall back into real time. */
export function openMovableClock(file: string): MovableClock {
  const sharedOffset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const cell = new BigInt64Array(sharedOffset)
  cell[0] = BigInt(readOffset(file))
  const offset = () => Number(Atomics.load(cell, 0))
  let moved: () => Promise<void> = async () => {}

  async function move(next: number): Promise<void> {
    const whole = Math.round(next)
    // Dates end at ±8.64e15 ms; a century either way keeps every formatter and cron year in range.
    if (!(Math.abs(whole) < 100 * 365 * 86_400_000)) throw new RangeError('the clock moves a century at most')
    writeFileSync(`${file}.new`, JSON.stringify({ offsetMilliseconds: whole }))
    renameSync(`${file}.new`, file)
    Atomics.store(cell, 0, BigInt(whole))
    await moved()
  }

  return {
    now: () => Date.now() + offset(),
    offset,
    sharedOffset,
    advance: (milliseconds) => move(offset() + milliseconds),
    setTo: (instant) => move(instant - Date.now()),
    onMoved(listener) {
      moved = listener
    },
  }
}

function readOffset(file: string): number {
  try {
    const { offsetMilliseconds } = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isFinite(offsetMilliseconds) ? Math.round(offsetMilliseconds) : 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
