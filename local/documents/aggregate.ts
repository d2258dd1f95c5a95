import { Aggregator } from 'mingo/aggregator'
import { checkPipeline } from './aggregate-check'
import { candidates } from './candidates'
import type { StoredCollection } from './catalog'
import { collectionNotExist } from './cloud-error'
import type { Connection } from './connection'
import { canonicalEjson, parseEjsonDocument } from './ejson'
import { compileFilter } from './filter'
import { conditionsOf } from './filter-conditions'
import { evaluating, mingoOptions } from './mingo-operators'
import { planQuery, refuseWideScan } from './plan'
import type { Document } from './values'

/** Rows an aggregate answers when it has no `$limit` of its own, and at most when it has (platform rule). */
const DEFAULT_ROWS = 20
const MOST_ROWS = 10_000

/** The filter of the leading `$match` stages and the stages after them. */
export function splitPipeline(pipeline: readonly Document[]): { filter: Document; rest: Document[] } {
  const firstOther = pipeline.findIndex((stage) => !Object.hasOwn(stage, '$match'))
  const leading = firstOther === -1 ? pipeline : pipeline.slice(0, firstOther)
  const filters = leading.map((stage) => stage.$match as Document)
  const filter = filters.length > 1 ? { $and: filters } : (filters[0] ?? {})
  return { filter, rest: firstOther === -1 ? [] : pipeline.slice(firstOther) }
}

/** The other collections a pipeline reads. */
export function joinedCollections(pipeline: readonly Document[]): string[] {
  const names = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [field, content] of Object.entries(value)) {
      const { from, coll } = (content ?? {}) as { from?: unknown; coll?: unknown }
      const joins =
        field === '$lookup' || field === '$graphLookup'
          ? from
          : field === '$unionWith'
            ? (coll ?? content)
            : undefined
      if (typeof joins === 'string') names.add(joins)
      visit(content)
    }
  }
  visit(pipeline)
  return [...names]
}

/**
 * Runs a pipeline over a collection: the leading `$match` through an index, the rest in memory.
 * @param collections the collection itself and every one it joins, by name
 * @throws CloudError for a stage the cloud refuses, an unknown joined collection, or a scan above the limit
 */
export function aggregate(
  connection: Connection,
  collections: ReadonlyMap<string, StoredCollection>,
  { collection: name, pipeline }: { collection: string; pipeline: readonly Document[] },
): string[] {
  checkPipeline(pipeline)
  const { filter, rest } = splitPipeline(pipeline)
  const named = (joined: string): StoredCollection => {
    const collection = collections.get(joined)
    if (!collection) throw collectionNotExist(joined)
    return collection
  }
  const limited = pipeline.some((stage) => Object.hasOwn(stage, '$limit'))
  const stages = [...rest, { $limit: limited ? MOST_ROWS : DEFAULT_ROWS }]
  const options = {
    ...mingoOptions,
    collectionResolver: (joined: string) => [...documents(connection, named(joined), {})],
  }
  const source = documents(connection, named(name), filter)
  return evaluating(() =>
    new Aggregator(stages as never, options)
      .run<Document>(source)
      .map((document) => canonicalEjson(document)),
  )
}

function* documents(
  connection: Connection,
  collection: StoredCollection,
  filter: Document,
): Generator<Document> {
  const matches = compileFilter(filter)
  const conditions = conditionsOf(filter)
  const plan = planQuery(collection, conditions, [])
  refuseWideScan(collection, { plan, conditions, sort: [], everything: true })
  for (const row of candidates(connection, collection, plan)) {
    const document = parseEjsonDocument(row.text, 0)
    if (plan.exact || matches(document)) yield document
  }
}
