import { Cron } from 'croner'
import { FunctionFault } from './function-fault'
import type { BuiltFunction, Trigger } from './function-manifest'

export type TimerEvent = { Type: 'Timer'; TriggerName: string; Time: string; Message: string }

export type Timers = {
  /** Begins to fire as time passes. */
  start(): void
  /** Fires what is due by now and re-arms; resolves when the fired runs have ended. */
  check(): Promise<void>
  /** Runs the function's timer now. @throws FunctionFault notFound when it has none */
  runNow(functionName: string): Promise<unknown>
  close(): void
}

type TimerSettings = {
  functions: readonly BuiltFunction[]
  now: () => number
  run: (functionName: string, event: TimerEvent) => Promise<unknown>
  log: (line: string) => void
}

type Timer = { functionName: string; trigger: Trigger; cron: Cron; nextAt: number }

const longestWaitMilliseconds = 60 * 60 * 1000

/**
 * CloudBase's timers: 7 fields (second minute hour day month weekday year) in Asia/Shanghai.
 * When the clock jumps over several slots a timer fires once: what a timer does must follow from
 * the present, not from how often it was called. Runs may overlap, as in the cloud.
 * @throws Error that names the trigger when its expression is not one of seven fields
 */
export function openTimers({ functions, now, run, log }: TimerSettings): Timers {
  const timers = functions.flatMap((built) =>
    built.triggers.map((trigger) => createTimer(built.name, trigger, now())),
  )
  let alarm: NodeJS.Timeout | undefined
  let running = false
  let closed = false

  function fire({ functionName, trigger }: Timer): Promise<unknown> {
    const time = `${new Date(now()).toISOString().slice(0, 19)}Z`
    return run(functionName, { Type: 'Timer', TriggerName: trigger.name, Time: time, Message: '' })
  }

  async function check(): Promise<void> {
    const present = now()
    const due = timers.filter((timer) => timer.nextAt <= present)
    // All, not only the due: after a move backwards a later slot may have come nearer.
    for (const timer of timers) timer.nextAt = nextSlot(timer.cron, present)
    arm()
    await Promise.all(due.map((timer) => fire(timer).catch((error) => told(timer, error))))
  }

  /** What a closing cuts short is no fault: whatever it was doing is due again at the next start. */
  function told({ functionName }: Timer, error: unknown): void {
    if (!closed) log(`timer of ${functionName}: ${error}`)
  }

  function arm(): void {
    clearTimeout(alarm)
    if (!running || timers.length === 0) return
    const wait = Math.min(...timers.map((timer) => timer.nextAt)) - now()
    alarm = setTimeout(() => void check(), Math.min(Math.max(wait, 0), longestWaitMilliseconds))
    alarm.unref()
  }

  return {
    start() {
      running = true
      arm()
    },
    check,
    async runNow(functionName) {
      const timer = timers.find((candidate) => candidate.functionName === functionName)
      if (!timer) throw new FunctionFault('notFound', `the function ${functionName} has no timer`)
      return fire(timer)
    },
    close() {
      running = false
      closed = true
      clearTimeout(alarm)
    },
  }
}

function createTimer(functionName: string, trigger: Trigger, present: number): Timer {
  try {
    const cron = new Cron(trigger.cron, { mode: '7-part', timezone: 'Asia/Shanghai', paused: true })
    return { functionName, trigger, cron, nextAt: nextSlot(cron, present) }
  } catch (error) {
    throw new Error(`timer_malformed: ${trigger.name} of ${functionName}: ${(error as Error).message}`)
  }
}

function nextSlot(cron: Cron, present: number): number {
  return cron.nextRun(new Date(present))?.getTime() ?? Number.POSITIVE_INFINITY
}
