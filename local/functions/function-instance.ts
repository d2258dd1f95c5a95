import { statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { closingFault, FunctionFault } from './function-fault'
import type { WorkerJob, WorkerReport, WorkerSettings } from './worker-messages'

/** One worker thread that has loaded one function, and runs one event at a time. */
export type FunctionInstance = {
  /** Rejects with a FunctionFault when the bundle cannot be loaded. */
  ready: Promise<void>
  /** Answers with JSON text. After a rejection, look at `alive`. */
  run(job: WorkerJob): Promise<string>
  alive(): boolean
  stop(): Promise<void>
}

export type InstanceSettings = Omit<WorkerSettings, 'codeCache'> & {
  workerCode: string
  environment: Record<string, string>
  timeoutMilliseconds: number
  log: (line: string) => void
}

/** What V8 made of each bundle, and of which state of its file: loading one again takes half the time. */
const codeCaches = new Map<string, { state: string; code: Uint8Array }>()

/** V8 tells a changed source by its length alone, which is not enough. */
function stateOf(bundle: string): string {
  const { mtimeMs, ino } = statSync(bundle, { throwIfNoEntry: false }) ?? { mtimeMs: 0, ino: 0 }
  return `${ino}|${mtimeMs}`
}

function cachedCode(bundle: string, state: string): Uint8Array | null {
  const known = codeCaches.get(bundle)
  return known?.state === state ? known.code : null
}

const heapLimitMegabytes = 512
const loadLimitMilliseconds = 15_000

type Waiting = { resolve(text: string): void; reject(fault: FunctionFault): void }

/** Starts a worker. A crash or a timeout ends it and fails only the event it was running. */
export function startInstance(settings: InstanceSettings): FunctionInstance {
  const state = stateOf(settings.bundle)
  const worker = startWorker(settings, cachedCode(settings.bundle, state))
  let alive = true
  let waiting: Waiting | null = null
  let lastFault: FunctionFault | null = null

  const settle = (use: (current: Waiting) => void) => {
    const current = waiting
    waiting = null
    if (current) use(current)
  }
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'ready') {
        if (report.codeCache !== null) codeCaches.set(settings.bundle, { state, code: report.codeCache })
        return resolve()
      }
      if (report.kind === 'answered') return settle((current) => current.resolve(report.answerText))
      settings.log(report.stack)
      settle((current) => current.reject(new FunctionFault('failed', report.message)))
    })
    worker.on('error', (error) => {
      lastFault = crashFault(error)
      settings.log(error.stack ?? error.message)
    })
    worker.on('exit', () => {
      alive = false
      const fault = lastFault ?? new FunctionFault('failed', 'the function ended its process')
      settle((current) => current.reject(fault))
      reject(fault)
    })
  })
  const loadLimit = setTimeout(() => {
    lastFault = new FunctionFault(
      'timeout',
      `the function took longer than ${loadLimitMilliseconds} ms to load`,
    )
    void worker.terminate()
  }, loadLimitMilliseconds)
  ready.catch(() => {}).finally(() => clearTimeout(loadLimit))

  return {
    ready,
    alive: () => alive,
    run(job) {
      const answer = new Promise<string>((resolve, reject) => {
        waiting = { resolve, reject }
      })
      worker.postMessage(job)
      const limit = setTimeout(() => {
        // Marked dead at once: terminate() takes a moment, and the next event must not come here.
        alive = false
        const message = `the function ran longer than ${settings.timeoutMilliseconds} ms`
        settle((current) => current.reject(new FunctionFault('timeout', message)))
        void worker.terminate()
      }, settings.timeoutMilliseconds)
      return answer.finally(() => clearTimeout(limit))
    },
    async stop() {
      alive = false
      lastFault = closingFault()
      await worker.terminate()
    },
  }
}

function startWorker(settings: InstanceSettings, codeCache: Uint8Array | null): Worker {
  const { workerCode, environment, bundle, clockOffset, callerKeys, log } = settings
  const worker = new Worker(workerCode, {
    eval: true,
    workerData: { bundle, clockOffset, callerKeys, codeCache } satisfies WorkerSettings,
    env: environment,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMegabytes },
  })
  for (const output of [worker.stdout, worker.stderr]) createInterface({ input: output }).on('line', log)
  return worker
}

function crashFault(error: Error & { code?: string }): FunctionFault {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new FunctionFault('memory', `the function used more than ${heapLimitMegabytes} MB`)
  }
  return new FunctionFault('failed', error.message)
}
