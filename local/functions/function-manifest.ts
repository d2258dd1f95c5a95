import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Trigger = { name: string; cron: string }

/** What the functions build says of one function. */
export type BuiltFunction = {
  name: string
  timeoutSeconds: number
  clientMayInvoke: boolean
  triggers: readonly Trigger[]
  httpPath: string | null
  /** Names of the variables that it may see; absent: all. */
  variables?: readonly string[]
  /** Names of those that a deployment makes. */
  madeOnce?: readonly string[]
}

/** Reads `functions.json` of a functions build. @throws Error that names the file when it is missing or malformed */
export function readFunctionManifest(functionsDirectory: string): readonly BuiltFunction[] {
  const file = join(functionsDirectory, 'functions.json')
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(`functions_not_built: ${file} is missing`)
  }
  const { functions } = JSON.parse(text) as { functions: BuiltFunction[] }
  for (const built of functions) {
    const fields = [built.name, built.timeoutSeconds, built.clientMayInvoke].map((field) => typeof field)
    const lists = [built.triggers, built.variables ?? []]
    if (fields.join() !== 'string,number,boolean' || !lists.every(Array.isArray)) {
      throw new Error(`functions_manifest_malformed: ${file}, function ${built.name}`)
    }
  }
  return functions
}
