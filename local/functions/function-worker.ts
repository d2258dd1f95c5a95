/** Runs inside a worker thread: loads one built function and answers its events, one at a time. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { constants, Script } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { shiftDate } from './shifted-date'
import type { WorkerJob, WorkerReport, WorkerSettings } from './worker-messages'

type Main = (event: unknown, context: unknown) => unknown

const settings = workerData as WorkerSettings
shiftDate(settings.clockOffset)
const { main, codeCache } = load(settings)

parentPort!.on('message', async (job: WorkerJob) => {
  const report = await run(job)
  removeCaller()
  tell(report)
})
tell({ kind: 'ready', codeCache })

async function run({ eventText, caller, context }: WorkerJob): Promise<WorkerReport> {
  removeCaller()
  Object.assign(process.env, caller)
  try {
    const answer = await main(JSON.parse(eventText), context)
    return { kind: 'answered', answerText: JSON.stringify(answer) ?? 'null' }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'failed', message, stack: stack ?? message }
  }
}

function removeCaller(): void {
  for (const key of settings.callerKeys) delete process.env[key]
}

/** Loads the bundle as CommonJS whatever the package around it says, as the cloud does. */
function load({ bundle, codeCache: known }: WorkerSettings): { main: Main; codeCache: Uint8Array | null } {
  const module = { exports: {} as { main?: Main } }
  const source = readFileSync(bundle, 'utf8')
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: bundle,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER as never,
    ...(known === null ? {} : { cachedData: Buffer.from(known) }),
  })
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle))
  if (typeof module.exports.main !== 'function') throw new Error(`${bundle} exports no main function`)
  const isFresh = known === null || script.cachedDataRejected === true
  // After the bundle has run: what it has compiled by then is in it.
  return { main: module.exports.main, codeCache: isFresh ? script.createCachedData() : null }
}

function tell(report: WorkerReport): void {
  parentPort!.postMessage(report)
}
