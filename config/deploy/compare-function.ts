import { mergeVariables } from './function-variables'
import type { PlannedFunction } from './plan'
import type { OnlineFunction } from './remote'
import type { Comparison, Step, Wanted } from './step'

/** What a function lacks, and why it may not be touched. Its code comes with its settings, timers and variables. */
export function compareFunction(
  planned: PlannedFunction,
  wanted: Wanted,
  online: OnlineFunction | undefined,
): Partial<Comparison> {
  const { name } = planned
  // Only where there is none: another one would make the code that was told worthless.
  const made = planned.madeOnce.filter((variable) => online?.variables[variable] === undefined)
  const madeVariables = Object.fromEntries(made.map((variable) => [variable, wanted.made[variable] ?? '']))
  const { variables, refusals, unneeded } = mergeVariables({
    online: online?.variables ?? {},
    given: { ...wanted.variables, ...madeVariables },
    needed: [...planned.variables, ...made],
    retired: wanted.retiredAnswerKeys,
  })
  const hasVariables = Object.keys(variables).length > 0
  const setVariables: Step[] = hasVariables ? [{ kind: 'setVariables', name, variables, made }] : []
  const steps: Step[] = staleTriggers(planned, online)
  // New code finds its variables; and whatever uploading it does to them is put right afterwards.
  if (online !== undefined && !sameVariables(online.variables, variables)) steps.push(...setVariables)
  if (online === undefined || !isDeployed(planned, wanted.buildMarks[name], online)) {
    steps.push({ kind: 'deployFunction', name }, ...setVariables)
  }
  return {
    steps,
    refusals: [
      ...refusals.map((refusal) => `function ${name}: ${refusal}`),
      ...(online === undefined ? [] : fixedDifferences(planned, online)),
    ],
    notes: unneeded.map(
      (variable) => `function ${name} needs no ${variable}, which is online there; left alone`,
    ),
  }
}

function staleTriggers({ name, triggers }: PlannedFunction, online: OnlineFunction | undefined): Step[] {
  return (online?.triggers ?? [])
    .filter((trigger) => !triggers.some((planned) => sameTrigger(planned, trigger)))
    .map((trigger) => ({ kind: 'deleteTrigger', name, trigger: trigger.name }))
}

function isDeployed(
  planned: PlannedFunction,
  buildMark: string | undefined,
  online: OnlineFunction,
): boolean {
  return (
    online.description === buildMark &&
    online.timeoutSeconds === planned.timeoutSeconds &&
    online.memoryMegabytes === planned.memoryMegabytes &&
    planned.triggers.every((trigger) => online.triggers.some((each) => sameTrigger(trigger, each)))
  )
}

/** The platform takes runtime and handler only when it creates a function. */
function fixedDifferences({ name, runtime, handler }: PlannedFunction, online: OnlineFunction): string[] {
  const differences = []
  if (online.runtime !== runtime) differences.push(`runtime ${online.runtime}, not ${runtime}`)
  if (online.handler !== handler) differences.push(`handler ${online.handler}, not ${handler}`)
  return differences.map((difference) => `function ${name} is online with ${difference}; delete it first`)
}

type Trigger = { name: string; cron: string }

function sameTrigger(one: Trigger, other: Trigger): boolean {
  return one.name === other.name && one.cron === other.cron
}

function sameVariables(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => one[name] === other[name])
}
