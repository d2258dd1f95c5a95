import { closingFault, type FunctionFault } from './function-fault'
import type { FunctionInstance } from './function-instance'
import type { WorkerJob } from './worker-messages'

/** The instances of one function. */
export type FunctionPool = {
  run(job: WorkerJob): Promise<string>
  close(): Promise<void>
}

type Queued = { job: WorkerJob; resolve(text: string): void; reject(fault: FunctionFault): void }

/**
 * Runs events on at most `limit` instances, started when first needed and replaced when they die.
 * Events wait in order while all are busy. Each function has instances of its own, as in the
 * cloud, so a function that calls another never waits for a thread that it occupies itself.
 */
export function createFunctionPool({
  limit,
  start,
}: {
  limit: number
  start: () => FunctionInstance
}): FunctionPool {
  const instances = new Set<FunctionInstance>()
  const idle: FunctionInstance[] = []
  const queue: Queued[] = []
  let closed = false

  function dispatch(): void {
    while (queue.length > 0) {
      const instance = takeIdle() ?? (instances.size < limit ? startOne() : undefined)
      if (!instance) return
      void runOn(instance, queue.shift()!)
    }
  }

  /** An instance may have died while idle: code left running after an answer can still throw. */
  function takeIdle(): FunctionInstance | undefined {
    for (let instance = idle.pop(); instance; instance = idle.pop()) {
      if (instance.alive()) return instance
      instances.delete(instance)
    }
    return undefined
  }

  function startOne(): FunctionInstance {
    const instance = start()
    instances.add(instance)
    return instance
  }

  async function runOn(instance: FunctionInstance, { job, resolve, reject }: Queued): Promise<void> {
    try {
      await instance.ready
      resolve(await instance.run(job))
    } catch (fault) {
      reject(fault as FunctionFault)
    }
    if (instance.alive()) idle.push(instance)
    else instances.delete(instance)
    dispatch()
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closingFault())
        queue.push({ job, resolve, reject })
        dispatch()
      }),
    async close() {
      closed = true
      for (const { reject } of queue.splice(0)) reject(closingFault())
      await Promise.all([...instances].map((instance) => instance.stop()))
    },
  }
}
