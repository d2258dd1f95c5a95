import type { Plan } from './plan'
import type { OnlineCollection, OnlineFunction, OnlineHttpPath, OnlineInvokeRules, Remote } from './remote'

/** What of a plan is online. Collections and functions by name; absent ones are absent. */
export type Online = {
  collections: ReadonlyMap<string, OnlineCollection>
  storage: string
  invokeRules: OnlineInvokeRules
  functions: ReadonlyMap<string, OnlineFunction>
  httpPaths: readonly OnlineHttpPath[]
}

/** Reads all that the plan is compared with, one request after another: the platform limits them to 20 a second. */
export async function readOnline(plan: Plan, remote: Remote): Promise<Online> {
  const collections = new Map<string, OnlineCollection>()
  const existing = new Set(await remote.readCollectionNames())
  for (const { name } of plan.collections) {
    if (existing.has(name)) collections.set(name, await remote.readCollection(name))
  }
  const functions = new Map<string, OnlineFunction>()
  for (const { name } of plan.functions) {
    const online = await remote.readFunction(name)
    if (online !== null) functions.set(name, online)
  }
  const httpPaths: OnlineHttpPath[] = []
  for (const { httpPath } of plan.functions) {
    const online = httpPath === null ? null : await remote.readHttpPath(httpPath)
    if (online !== null) httpPaths.push(online)
  }
  return {
    collections,
    functions,
    httpPaths,
    storage: await remote.readStoragePermission(),
    invokeRules: await remote.readInvokeRules(),
  }
}
