import type { Index } from '../../core/record/collection'

export type OnlineCollection = { name: string; permission: string | null; indexes: readonly Index[] }

export type OnlineFunction = {
  description: string
  runtime: string
  handler: string
  timeoutSeconds: number
  memoryMegabytes: number
  triggers: readonly { name: string; cron: string }[]
  variables: Readonly<Record<string, string>>
}

export type OnlineHttpPath = { path: string; functionName: string; signInRequired: boolean }

/** The rule of who may invoke what, as it is online; null where none was ever set. */
export type OnlineInvokeRules = Readonly<Record<string, { invoke: boolean | string }>> | null

/** One CloudBase environment, in our words: all that deploy asks of it. Every method may throw the platform's error. */
export interface Remote {
  readCollectionNames(): Promise<readonly string[]>
  /** @throws the platform's error for a collection that does not exist */
  readCollection(name: string): Promise<OnlineCollection>
  createCollection(name: string): Promise<void>
  keepCollectionToFunctions(name: string): Promise<void>
  createIndexes(collection: string, indexes: readonly Index[]): Promise<void>
  readStoragePermission(): Promise<string>
  keepStorageToFunctions(): Promise<void>
  readInvokeRules(): Promise<OnlineInvokeRules>
  setInvokeRules(rules: NonNullable<OnlineInvokeRules>): Promise<void>
  /** Null for a function that does not exist. */
  readFunction(name: string): Promise<OnlineFunction | null>
  /** Creates or replaces code and settings of a function; variables stay as they are online. */
  deployFunction(name: string): Promise<void>
  /** Replaces all variables of a function. */
  setVariables(functionName: string, variables: Readonly<Record<string, string>>): Promise<void>
  deleteTrigger(functionName: string, trigger: string): Promise<void>
  /** Null for a path that leads nowhere, or while the HTTP access service is off. */
  readHttpPath(path: string): Promise<OnlineHttpPath | null>
  openHttpPath(path: string, functionName: string): Promise<void>
  uploadWeb(directory: string): Promise<void>
}
