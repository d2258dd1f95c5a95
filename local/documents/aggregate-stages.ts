import { evalExpr } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import * as pipeline from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { folds } from './group-folds'
import { keyOf } from './key-bytes'
import { type Sort, sortKey } from './sort'
import type { Document, Value } from './values'

type Stage = (source: Iterator, spec: never, options: Options) => Iterator

/** A stage that starts to read only when its first document is asked for. */
function deferred(documents: () => Iterable<Document>): Iterator {
  let results: globalThis.Iterator<Document> | undefined
  return Lazy(() => {
    results ??= documents()[Symbol.iterator]()
    return results.next() as never
  })
}

function* documentsOf(source: Iterator): Generator<Document> {
  for (let next = source.next(); !next.done; next = source.next()) yield next.value as Document
}

/** Stops reading at the limit; mingo's would read to the end. */
const limit: Stage = (source, most: number) => {
  let taken = 0
  return Lazy(() => (taken++ < most ? source.next() : { done: true })) as Iterator
}

/** Sorts in the same order as `orderBy` and the indexes do. */
const sort: Stage = (source, spec) => {
  const order = Object.entries(spec) as unknown as Sort
  return deferred(() => {
    const keyed = [...documentsOf(source)].map((document) => ({ document, key: sortKey(document, order) }))
    keyed.sort((a, b) => Buffer.compare(a.key, b.key))
    return keyed.map(({ document }) => document)
  })
}

/** Folds each document into its group at once; only accumulators without a fold are left to mingo. */
const group: Stage = (source, spec: Document, options) => {
  const fields = Object.entries(spec).filter(([field]) => field !== '_id') as [string, Document][]
  const parts = fields.map(([field, accumulator]) => {
    const [name, operand] = Object.entries(accumulator)[0] as [string, Value]
    return { field, fold: folds[name], operand: name === '$count' ? null : operand }
  })
  if (parts.some(({ fold }) => fold === undefined)) return pipeline.$group(source, spec as never, options)
  return deferred(() => {
    const groups = new Map<
      string,
      { id: Value; states: ReturnType<NonNullable<(typeof parts)[number]['fold']>>[] }
    >()
    for (const document of documentsOf(source)) {
      const id = (evaluate(document, spec._id, options) ?? null) as Value
      const key = keyOf(id).toString('latin1')
      let known = groups.get(key)
      if (!known) {
        known = { id, states: parts.map(({ fold }) => (fold as NonNullable<typeof fold>)()) }
        groups.set(key, known)
      }
      for (let i = 0; i < parts.length; i++)
        known.states[i]?.step(evaluate(document, parts[i]?.operand, options))
    }
    return [...groups.values()].map(({ id, states }) => {
      const result: Document = { _id: id }
      parts.forEach(({ field }, i) => {
        result[field] = states[i]?.end()
      })
      return result
    })
  })
}

/** A field of the document itself is read without mingo's machinery: most operands are just that. */
function evaluate(document: Document, expression: Value, options: Options): Value {
  if (typeof expression === 'string' && /^\$[^$]+$/.test(expression))
    return resolve(document as never, expression.slice(1)) as Value
  if (typeof expression === 'number' || expression === null) return expression
  return evalExpr(document as never, expression as never, options) as Value
}

/**
 * MongoDB's own reading of `$bucket`: a `$group` over a `$switch`, then a `$sort`. Empty buckets do
 * not appear, and a value outside without a default is an error.
 */
const bucket: Stage = (source, spec: Document, options) => {
  const {
    groupBy,
    boundaries,
    default: other,
    output,
  } = spec as Document & { boundaries: Value[]; output?: Document }
  const branches = boundaries.slice(0, -1).map((lower, i) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: boundaries[i + 1] }] }],
    },
    // biome-ignore lint/suspicious/noThenProperty: MongoDB's name for what a branch gives
    then: { $literal: lower },
  }))
  const otherwise = other === undefined ? {} : { default: { $literal: other } }
  const grouped = group(
    source,
    { _id: { $switch: { branches, ...otherwise } }, ...(output ?? { count: { $sum: 1 } }) } as never,
    options,
  )
  return sort(grouped, { _id: 1 } as never, options)
}

/** Stages in place of mingo's. */
export const ownStages: Record<string, Stage> = { $limit: limit, $sort: sort, $group: group, $bucket: bucket }
