import type { Door, Endpoint } from '../../core/contract/endpoint'
import type { CollectionDefinition, Index } from '../../core/record/collection'

/** A function as config/functions.ts, the single source, lists it. */
export type DeclaredFunction = {
  name: string
  timeoutSeconds: number
  memoryMegabytes: number
  clientMayInvoke: boolean
  triggers: readonly { name: string; cron: string }[]
  httpPath: string | null
  /** Names of the variables that it needs. */
  variables: readonly string[]
  /** Names of those that a deployment makes where they are not online yet. */
  madeOnce: readonly string[]
}

export type PlannedFunction = {
  name: string
  handler: 'index.main'
  runtime: 'Nodejs20.19'
  timeoutSeconds: number
  memoryMegabytes: number
  triggers: readonly { name: string; cron: string }[]
  httpPath: string | null
  variables: readonly string[]
  madeOnce: readonly string[]
}

/** Who may invoke a function from a client: nobody, or anyone whom the platform has signed in (visitors included). */
export type InvokeRule = false | 'auth != null'

/** Everything that an environment should be, as a value: what deploy prints, compares and brings about. */
export type Plan = {
  collections: readonly { name: string; permission: 'ADMINONLY'; indexes: readonly Index[] }[]
  storage: 'ADMINONLY'
  functions: readonly PlannedFunction[]
  /** By function name; `*` covers whatever is not named. */
  invokeRules: Readonly<Record<string, InvokeRule>>
}

type Declarations = {
  collections: readonly CollectionDefinition[]
  functions: readonly DeclaredFunction[]
  doors: Readonly<Record<Door, readonly Endpoint[]>>
}

/** The plan of the declared records, functions and contract. @throws Error when contract and functions disagree */
export function planOf({ collections, functions, doors }: Declarations): Plan {
  checkDoors(functions, Object.keys(doors))
  return {
    collections: collections.map(({ name, indexes }) => ({ name, permission: 'ADMINONLY', indexes })),
    storage: 'ADMINONLY',
    functions: functions.map(plannedFunction),
    invokeRules: {
      '*': false,
      ...Object.fromEntries(
        functions.map(({ name, clientMayInvoke }) => [name, clientMayInvoke && 'auth != null']),
      ),
    },
  }
}

function plannedFunction(declared: DeclaredFunction): PlannedFunction {
  const { name, timeoutSeconds, memoryMegabytes, triggers, httpPath, variables, madeOnce } = declared
  if (triggers.length > 1) throw new Error(`function ${name}: the platform takes one trigger a function`)
  return {
    name,
    handler: 'index.main',
    runtime: 'Nodejs20.19',
    timeoutSeconds,
    memoryMegabytes,
    triggers,
    httpPath,
    variables,
    madeOnce,
  }
}

/** Clients may invoke exactly the functions that are a door of the contract. */
function checkDoors(functions: readonly DeclaredFunction[], doors: readonly string[]): void {
  const open = functions.filter(({ clientMayInvoke }) => clientMayInvoke).map(({ name }) => name)
  const odd = [
    ...open.filter((name) => !doors.includes(name)),
    ...doors.filter((door) => !open.includes(door)),
  ]
  if (odd.length > 0) throw new Error(`clients may invoke what is no door of the contract: ${odd.join(', ')}`)
}
