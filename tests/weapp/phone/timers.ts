type Timer = { at: number; run: () => void; every: number | null }

/** A phone's clock and timers. Time passes only when a test says so, so no test waits and none can be too slow. */
export type Timers = {
  now(): number
  /** Runs the next timer that is due by `until` and moves the clock to it. False when there is none. */
  runNext(until: number): boolean
  globals: {
    setTimeout(run: (...rest: unknown[]) => void, delay?: number, ...rest: unknown[]): number
    clearTimeout(id: number): void
    setInterval(run: (...rest: unknown[]) => void, delay?: number, ...rest: unknown[]): number
    clearInterval(id: number): void
  }
}

/** Timers that start at an instant in milliseconds. */
export function openTimers(startsAt: number): Timers {
  const waiting = new Map<number, Timer>()
  let clock = startsAt
  let lastId = 0

  function add(run: (...rest: unknown[]) => void, delay: number, rest: unknown[], repeats: boolean): number {
    lastId += 1
    const every = Math.max(1, Number(delay) || 0)
    waiting.set(lastId, { at: clock + every, run: () => run(...rest), every: repeats ? every : null })
    return lastId
  }
  const remove = (id: number) => {
    waiting.delete(id)
  }

  return {
    now: () => clock,
    runNext(until) {
      const due = [...waiting].filter(([, timer]) => timer.at <= until).sort(([, a], [, b]) => a.at - b.at)[0]
      if (due === undefined) return false
      const [id, timer] = due
      clock = Math.max(clock, timer.at)
      if (timer.every === null) waiting.delete(id)
      else timer.at = clock + timer.every
      timer.run()
      return true
    },
    globals: {
      setTimeout: (run, delay = 0, ...rest) => add(run, delay, rest, false),
      clearTimeout: remove,
      setInterval: (run, delay = 0, ...rest) => add(run, delay, rest, true),
      clearInterval: remove,
    },
  }
}
