import { evalExpr } from 'mingo/core'
import * as expression from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { requestFailed } from './cloud-error'
import { keyOf } from './key-bytes'
import { isDocument, type Value } from './values'

type Expression = (document: never, operand: never, options: Options) => unknown

/** Evaluates an operand that is a list of expressions. */
function operands(document: never, operand: never, options: Options): unknown[] {
  return [evalExpr(document, operand, options)].flat()
}

/** mingo's operator behind a check of its operands, where mingo answers and MongoDB refuses. */
function guarded(operator: Expression, refusal: (values: unknown[]) => string | undefined): Expression {
  return (document, operand, options) => {
    const complaint = refusal(operands(document, operand, options))
    if (complaint) throw requestFailed(complaint)
    return operator(document, operand, options)
  }
}

function positive(name: string) {
  return ([value]: unknown[]) =>
    typeof value === 'number' && value <= 0
      ? `${name}'s argument must be a positive number, but is ${value}`
      : undefined
}

const switchOperator: Expression = (document, operand, options) => {
  const { branches, default: otherwise } = operand as {
    branches: { case: Value; then: Value }[]
    default?: Value
  }
  for (const branch of branches) {
    const chosen = evalExpr(document, branch.case as never, options)
    if (chosen !== false && chosen !== 0 && chosen !== null && chosen !== undefined)
      return evalExpr(document, branch.then as never, options)
  }
  if (otherwise === undefined)
    throw requestFailed('$switch could not find a matching branch for an input, and no default was specified')
  return evalExpr(document, otherwise as never, options)
}

const dateFromString: Expression = (document, operand, options) => {
  const parsed = (expression.$dateFromString as Expression)(document, operand, options)
  const given = operand as { dateString: Value; onError?: Value }
  const invalid = parsed === undefined || (parsed instanceof Date && Number.isNaN(parsed.getTime()))
  if (!invalid || given.onError !== undefined) return parsed
  throw requestFailed(
    `Error parsing date string '${String(evalExpr(document, given.dateString as never, options))}'`,
  )
}

/** Compares across types, missing < null < number < …, where mingo answers false for different types. */
function comparison(holds: (order: number) => boolean): Expression {
  return (document, operand, options) => {
    const values = evalExpr(document, operand, options)
    if (!Array.isArray(values) || values.length !== 2)
      throw requestFailed('Expression takes exactly 2 arguments')
    return holds(Buffer.compare(keyOf(values[0] as Value), keyOf(values[1] as Value)))
  }
}

/** Expressions that mingo evaluates to something and MongoDB to an error, or to something else. */
export const strictExpressions: Record<string, Expression> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $switch: switchOperator,
  $dateFromString: dateFromString,
  $mod: guarded(expression.$mod as Expression, ([, divisor]) =>
    divisor === 0 ? "can't $mod by zero" : undefined,
  ),
  $ln: guarded(expression.$ln as Expression, positive('$ln')),
  $log10: guarded(expression.$log10 as Expression, positive('$log10')),
  $log: guarded(expression.$log as Expression, positive('$log')),
  $mergeObjects: guarded(expression.$mergeObjects as Expression, (values) =>
    values.every((value) => value === null || value === undefined || isDocument(value))
      ? undefined
      : '$mergeObjects requires object inputs',
  ),
}
