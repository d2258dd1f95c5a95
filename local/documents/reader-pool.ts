import { Worker } from 'node:worker_threads'
import { CloudError, requestFailed } from './cloud-error'
import type { ReadTask } from './read-task'
import type { ReadAnswer, ReaderStart } from './reader'

type Job = { task: ReadTask; resolve: (result: string[] | number) => void; reject: (error: unknown) => void }

/** Two threads: one long aggregate leaves the other for everybody else. */
const READERS = 2

/** A read that runs longer than this, in ms, is given up: the SDK stopped waiting long ago. */
const PATIENCE = 60_000

/** Heap in MB above which a reader gives its read up, and the heap it may have at the very most. */
const HEAP = 128
const HEAP_AT_MOST = 224

/** Runs reads in threads with connections of their own, so that no read holds up a write. */
export class ReaderPool {
  private readonly idle: Worker[] = []
  private readonly busy = new Map<Worker, Job>()
  private readonly waiting: Job[] = []
  private readonly stop = new Int32Array(new SharedArrayBuffer(4))
  private readonly closing: (() => void)[] = []

  constructor(private readonly file: string) {}

  run(task: ReadTask): Promise<string[] | number> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject })
      this.next()
    })
  }

  /** Ends all reads at their next page, then the threads. */
  async close(): Promise<void> {
    Atomics.store(this.stop, 0, 1)
    for (const job of this.waiting.splice(0)) job.reject(requestFailed('the database is closed'))
    if (this.busy.size > 0) await new Promise<void>((resolve) => this.closing.push(resolve))
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()))
  }

  private next(): void {
    const job = this.waiting[0]
    if (!job) return
    const worker = this.idle.pop() ?? (this.busy.size < READERS ? this.start() : undefined)
    if (!worker) return
    this.waiting.shift()
    this.busy.set(worker, job)
    worker.ref()
    worker.postMessage(job.task)
  }

  private start(): Worker {
    const workerData: ReaderStart = {
      file: this.file,
      stop: this.stop,
      heapMegabytes: HEAP,
      patience: PATIENCE,
    }
    const worker = new Worker(new URL('./start-reader.mjs', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_AT_MOST },
    })
    worker.on('message', (answer: ReadAnswer) => {
      const job = this.release(worker)
      worker.unref()
      this.idle.push(worker)
      if ('result' in answer) job?.resolve(answer.result)
      else job?.reject(new CloudError(answer.code, answer.message))
      this.next()
    })
    worker.on('error', (error) => this.release(worker)?.reject(error))
    worker.on('exit', () => {
      this.release(worker)?.reject(requestFailed('the reader was stopped'))
      const position = this.idle.indexOf(worker)
      if (position >= 0) this.idle.splice(position, 1)
      this.next()
    })
    return worker
  }

  private release(worker: Worker): Job | undefined {
    const job = this.busy.get(worker)
    this.busy.delete(worker)
    if (this.busy.size === 0) for (const closed of this.closing.splice(0)) closed()
    return job
  }
}
