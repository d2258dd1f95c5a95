import { describeIndex } from './index-difference'
import type { Plan, PlannedFunction } from './plan'

/** The plan as text, one fact a line, in a fixed order: made to be diffed. Variables are told by name only. */
export function printPlan(plan: Plan): string {
  const collections = plan.collections.flatMap(({ name, permission, indexes }) => [
    `  ${name} ${permission}`,
    ...indexes.map((index) => `    index ${index.name} ${describeIndex(index)}`),
  ])
  const rules = Object.entries(plan.invokeRules).map(([name, invoke]) => `  ${name}: ${invoke}`)
  return [
    'collections',
    ...collections,
    `storage ${plan.storage}`,
    'clients may invoke',
    ...rules,
    'functions',
    ...plan.functions.flatMap(printFunction),
    '',
  ].join('\n')
}

function printFunction({ name, runtime, handler, ...planned }: PlannedFunction): string[] {
  return [
    `  ${name} ${runtime} ${handler} from dist/functions/${name}`,
    `    ${planned.timeoutSeconds} s, ${planned.memoryMegabytes} MB`,
    ...planned.triggers.map((trigger) => `    timer ${trigger.name} ${trigger.cron}`),
    ...(planned.httpPath === null ? [] : [`    path ${planned.httpPath}`]),
    ...planned.variables.map((variable) => `    variable ${variable}`),
    ...planned.madeOnce.map((variable) => `    made once: variable ${variable}`),
  ]
}
