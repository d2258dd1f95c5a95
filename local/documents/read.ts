import { joinedCollections, splitPipeline } from './aggregate'
import { checkPipeline } from './aggregate-check'
import { countCandidates } from './candidates'
import type { StoredCollection } from './catalog'
import type { Connection } from './connection'
import { parseEjsonDocument } from './ejson'
import { compileFilter } from './filter'
import { conditionsOf } from './filter-conditions'
import { planFind } from './find'
import { planQuery, refuseWideScan } from './plan'
import type { ReadTask } from './read-task'

/** Reads that look at no more documents than this run on the main thread; a reader thread costs more than they do. */
const NEAR = 1_000

/**
 * Whether a read is small enough for the main thread. Refuses what would be refused anyway, so that a
 * mistake is answered without a thread.
 */
export function isNear(
  connection: Connection,
  collections: ReadonlyMap<string, StoredCollection>,
  task: ReadTask,
): boolean {
  if (task.kind === 'aggregate') return isNearAggregate(connection, collections, task)
  const filter = parseEjsonDocument(task.filter, task.now)
  compileFilter(filter)
  if (task.kind === 'count') {
    const plan = planFind(task.collection, filter, [])
    return (
      (plan.exact && plan.through === 'scan') ||
      within(connection, task.collection, plan, plan.exact ? NEAR * 20 : NEAR)
    )
  }
  const plan = planFind(task.collection, filter, task.sort)
  const paged = plan.exact && plan.sorted && (plan.through === 'scan' || plan.ranges.length === 1)
  if (paged) return task.skip <= NEAR * 10
  return within(connection, task.collection, plan, NEAR)
}

function isNearAggregate(
  connection: Connection,
  collections: ReadonlyMap<string, StoredCollection>,
  task: ReadTask & { kind: 'aggregate' },
): boolean {
  const pipeline = task.pipeline.map((stage) => parseEjsonDocument(stage, task.now))
  checkPipeline(pipeline)
  const collection = collections.get(task.collection)
  if (!collection || joinedCollections(pipeline).length > 0) return false
  const conditions = conditionsOf(splitPipeline(pipeline).filter)
  const plan = planQuery(collection, conditions, [])
  refuseWideScan(collection, { plan, conditions, sort: [], everything: true })
  return within(connection, collection, plan, NEAR / 2)
}

function within(
  connection: Connection,
  collection: StoredCollection,
  plan: Parameters<typeof countCandidates>[2]['plan'],
  most: number,
): boolean {
  return countCandidates(connection, collection, { plan, atMost: most + 1 }) <= most
}
