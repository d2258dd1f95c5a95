import { compareFunction } from './compare-function'
import { compareIndexes } from './index-difference'
import type { Online } from './online'
import type { Plan, PlannedFunction } from './plan'
import type { Comparison, Step, Wanted } from './step'

/**
 * What has to be done so that the environment is as wanted, in order: data is closed before functions come, the rule of
 * who may invoke what stands before there is anything to invoke, paths open last. Nothing to do gives no steps.
 */
export function compare(wanted: Wanted, online: Online): Comparison {
  return joined([
    ...wanted.plan.collections.map((collection) => compareCollection(collection, online)),
    compareDoors(wanted.plan, online),
    ...wanted.plan.functions.map((planned) =>
      compareFunction(planned, wanted, online.functions.get(planned.name)),
    ),
    ...wanted.plan.functions.map((planned) => compareHttpPath(planned, online)),
  ])
}

function joined(parts: readonly Partial<Comparison>[]): Comparison {
  return {
    steps: parts.flatMap(({ steps = [] }) => steps),
    refusals: parts.flatMap(({ refusals = [] }) => refusals),
    notes: parts.flatMap(({ notes = [] }) => notes),
  }
}

function compareCollection(
  { name, permission, indexes }: Plan['collections'][number],
  { collections }: Online,
): Partial<Comparison> {
  const online = collections.get(name)
  const { missing, conflicting, unknown } = compareIndexes(indexes, online?.indexes ?? [])
  const steps: Step[] = []
  if (online === undefined) steps.push({ kind: 'createCollection', collection: name })
  if (online?.permission !== permission) steps.push({ kind: 'keepCollectionToFunctions', collection: name })
  if (missing.length > 0) steps.push({ kind: 'createIndexes', collection: name, indexes: missing })
  return {
    steps,
    refusals: conflicting.map(
      (index) => `index ${name}.${index} is another index online; drop that one first`,
    ),
    notes: unknown.map((index) => `index ${name}.${index} is online and not declared; left alone`),
  }
}

/** Rules for functions that are not ours stay; ours and `*` are as planned. */
function compareDoors({ storage, invokeRules }: Plan, online: Online): Partial<Comparison> {
  const steps: Step[] = []
  if (online.storage !== storage) steps.push({ kind: 'keepStorageToFunctions' })
  const planned = Object.entries(invokeRules)
  if (planned.some(([name, invoke]) => online.invokeRules?.[name]?.invoke !== invoke)) {
    const ours = Object.fromEntries(planned.map(([name, invoke]) => [name, { invoke }]))
    steps.push({ kind: 'setInvokeRules', rules: { ...online.invokeRules, ...ours } })
  }
  const foreign = Object.keys(online.invokeRules ?? {}).filter((name) => !(name in invokeRules))
  return { steps, notes: foreign.map((name) => `a rule for function ${name} is online; left alone`) }
}

function compareHttpPath({ name, httpPath }: PlannedFunction, { httpPaths }: Online): Partial<Comparison> {
  if (httpPath === null) return {}
  const online = httpPaths.find(({ path }) => path === httpPath)
  if (online === undefined) return { steps: [{ kind: 'openHttpPath', path: httpPath, name }] }
  if (online.functionName !== name) {
    return { refusals: [`path ${httpPath} leads to ${online.functionName} online, not to ${name}`] }
  }
  if (online.signInRequired) {
    return { refusals: [`path ${httpPath} asks callers to sign in at the gateway; switch that off first`] }
  }
  return {}
}
