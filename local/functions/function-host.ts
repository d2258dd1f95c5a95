import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { buildWorker } from './build-worker'
import { type Caller, callerEnvironment, callerKeys, contextKeys } from './caller-identity'
import { localEnvironmentId } from './environment-id'
import { FunctionFault } from './function-fault'
import { startInstance } from './function-instance'
import { type BuiltFunction, readFunctionManifest } from './function-manifest'
import { createFunctionPool, type FunctionPool } from './function-pool'

export type Invocation = { name: string; eventText: string; caller: Caller; requestId?: string }

export type FunctionHost = {
  functions: readonly BuiltFunction[]
  find(name: string): BuiltFunction | undefined
  /** Runs a function on an event (JSON text) and answers with JSON text. @throws FunctionFault */
  invoke(invocation: Invocation): Promise<string>
  close(): Promise<void>
}

export type HostSettings = {
  /** Null: a cloud without functions. */
  functionsDirectory: string | null
  /** Where the SDK inside the functions finds this cloud; known only once it listens. */
  adminUrl: () => string
  /** For all functions; each sees those that its build names. */
  functionVariables: Record<string, string>
  workers: number
  clockOffset: SharedArrayBuffer
  log: (line: string) => void
}

const sizeLimit = 6 * 1024 * 1024
const memoryMegabytes = 256

/** Opens the functions of a build. @throws Error named functions_not_built or functions_manifest_malformed */
export function openFunctionHost(settings: HostSettings): FunctionHost {
  const { functionsDirectory } = settings
  const functions = functionsDirectory === null ? [] : readFunctionManifest(functionsDirectory)
  const workerCode = functions.length === 0 ? '' : buildWorker()
  const pools = new Map<string, FunctionPool>()
  const find = (name: string) => functions.find((built) => built.name === name)

  function poolOf(built: BuiltFunction): FunctionPool {
    const existing = pools.get(built.name)
    if (existing) return existing
    const start = () =>
      startInstance({
        workerCode,
        environment: functionEnvironment(built, settings),
        bundle: join(functionsDirectory!, built.name, 'index.js'),
        clockOffset: settings.clockOffset,
        callerKeys,
        timeoutMilliseconds: built.timeoutSeconds * 1000,
        log: (line) => settings.log(`[${built.name}] ${line}`),
      })
    const pool = createFunctionPool({ limit: settings.workers, start })
    pools.set(built.name, pool)
    return pool
  }

  return {
    functions,
    find,
    async invoke({ name, eventText, caller, requestId = randomUUID() }) {
      const built = find(name)
      if (!built) throw new FunctionFault('notFound', `there is no function ${name}`)
      if (Buffer.byteLength(eventText) > sizeLimit) {
        throw new FunctionFault('eventTooLarge', 'the event exceeds 6 MB')
      }
      const job = {
        eventText,
        caller: callerEnvironment(caller),
        context: functionContext(built, caller, requestId),
      }
      const answerText = await poolOf(built).run(job)
      if (Buffer.byteLength(answerText) > sizeLimit) {
        throw new FunctionFault('failed', 'The size of response exceeds the upper limit (6MB)')
      }
      return answerText
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }
}

/**
 * What a function finds in process.env. Nothing of this process's own environment is passed on.
 * TCB_CONTEXT_CNFG sends the unmodified SDK to this cloud; the credentials are never checked.
 */
function functionEnvironment(built: BuiltFunction, settings: HostSettings): Record<string, string> {
  const { name, variables, madeOnce = [] } = built
  const own = Object.entries(settings.functionVariables).filter(
    ([key]) => variables === undefined || variables.includes(key) || madeOnce.includes(key),
  )
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: settings.adminUrl() }),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SILENCE: 'true',
    TCB_ENV: localEnvironmentId,
    SCF_NAMESPACE: localEnvironmentId,
    SCF_FUNCTIONNAME: name,
    ...contextKeys,
    ...Object.fromEntries(own),
  }
}

/** The second argument of main(), as the cloud's Node runtime passes it. */
function functionContext(built: BuiltFunction, caller: Caller, requestId: string): Record<string, unknown> {
  const environment = {
    TCB_ENV: localEnvironmentId,
    SCF_NAMESPACE: localEnvironmentId,
    ...callerEnvironment(caller),
  }
  return {
    callbackWaitsForEmptyEventLoop: true,
    request_id: requestId,
    function_name: built.name,
    function_version: '$LATEST',
    namespace: localEnvironmentId,
    memory_limit_in_mb: memoryMegabytes,
    time_limit_in_ms: built.timeoutSeconds * 1000,
    environment: JSON.stringify(environment),
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
  }
}
