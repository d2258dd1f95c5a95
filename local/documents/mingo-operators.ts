import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import { ownStages } from './aggregate-stages'
import { CloudError, notSupportedHere, requestFailed } from './cloud-error'
import { strictExpressions } from './strict-expressions'
import { Binary, ObjectId, type Value } from './values'

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
  return (document) => {
    const value = (document as Record<string, Value>)[selector]
    return (
      (isObjectId && value instanceof ObjectId) || (isBinary && value instanceof Binary) || known(document)
    )
  }
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
  query: { ...queryOperators, $type: typeOperator } as typeof query,
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
