import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import { ownStages } from './aggregate-stages'
import { CloudError, notSupportedHere, requestFailed } from './cloud-error'
import { reach } from './field-path'
import { strictExpressions } from './strict-expressions'
import { Binary, type Document, ObjectId } from './values'

/**
 * `$type` for the two types mingo has no notion of; every other name is mingo's own.
 * mingo's operators take (selector, operand, options) and give a predicate over a document.
 */
const typeOperator: typeof query.$type = (selector, operand, options) => {
  const names = (Array.isArray(operand) ? operand : [operand]) as unknown[]
  const isObjectId = names.some((name) => name === 'objectId' || name === 7)
  const isBinary = names.some((name) => name === 'binData' || name === 5)
  const known = query.$type(selector, operand, options)
  if (!isObjectId && !isBinary) return known
  return (document) =>
    known(document) ||
    reach(document as Document, selector).values.some(
      (value) => (isObjectId && value instanceof ObjectId) || (isBinary && value instanceof Binary),
    )
}

/**
 * A comparison with a text, by the bytes of UTF-8 as MongoDB and the indexes here compare. mingo compares UTF-16, which
 * puts 😀 before U+FFFF.
 */
function comparedAsBytes(compared: typeof query.$gt, holds: (order: number) => boolean): typeof query.$gt {
  return (selector, operand, options) => {
    if (typeof operand !== 'string') return compared(selector, operand, options)
    const bytes = Buffer.from(operand)
    return (document) =>
      reach(document as Document, selector).values.some(
        (value) => typeof value === 'string' && holds(Buffer.compare(Buffer.from(value), bytes)),
      )
  }
}

const comparisons = {
  $gt: comparedAsBytes(query.$gt, (order) => order > 0),
  $gte: comparedAsBytes(query.$gte, (order) => order >= 0),
  $lt: comparedAsBytes(query.$lt, (order) => order < 0),
  $lte: comparedAsBytes(query.$lte, (order) => order <= 0),
}

/** Operators of MongoDB that the cloud does not run (code, writing stages): they are unknown here too. */
const {
  $where: _where,
  $jsonSchema: _jsonSchema,
  ...queryOperators
} = query as typeof query & Record<string, unknown>
const { $out: _out, $merge: _merge, $documents: _documents, ...stages } = pipeline
const { $function: _function, ...expressions } = expression as typeof expression & Record<string, unknown>
const { $accumulator: _accumulator, ...accumulators } = accumulator

/** mingo's operators as the cloud has them. */
export const operators = Context.init({
  query: { ...queryOperators, ...comparisons, $type: typeOperator } as typeof query,
  pipeline: { ...stages, ...ownStages } as unknown as typeof pipeline,
  expression: { ...expressions, ...strictExpressions } as unknown as typeof expression,
  accumulator: accumulators as typeof accumulator,
  projection,
})

export const mingoOptions = { context: operators, scriptEnabled: false } as const

/** Runs mingo and names its complaints as the cloud's: what mingo refuses, the cloud refuses too. */
export function evaluating<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof CloudError) throw error
    if (error instanceof RangeError || error instanceof TypeError)
      throw requestFailed(`the expression cannot be evaluated: ${error.message}`)
    const message = error instanceof Error ? error.message : String(error)
    const unknown = /unregistered pipeline operator (\$\w+)/.exec(message)
    throw unknown ? notSupportedHere(`the stage ${unknown[1]}`) : requestFailed(message)
  }
}
