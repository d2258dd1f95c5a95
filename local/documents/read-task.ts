import { aggregate } from './aggregate'
import type { StoredCollection } from './catalog'
import type { Connection } from './connection'
import { parseEjsonDocument } from './ejson'
import { count, find } from './find'
import type { Sort } from './sort'

/** A read as plain data, so that it can run here or in the reader thread. Texts are EJSON; `now` dates server dates. */
export type ReadTask = { now: number } & (
  | {
      kind: 'find'
      collection: StoredCollection
      filter: string
      sort: Sort
      skip: number
      limit: number
      projection: string | undefined
    }
  | { kind: 'count'; collection: StoredCollection; filter: string }
  | { kind: 'aggregate'; collection: string; collections: StoredCollection[]; pipeline: string[] }
)

/** Runs a read: texts of documents, or a number for a count. */
export function runReadTask(connection: Connection, task: ReadTask): string[] | number {
  const { now } = task
  switch (task.kind) {
    case 'find': {
      const { filter, projection, sort, skip, limit } = task
      return find(connection, task.collection, {
        filter: parseEjsonDocument(filter, now),
        sort,
        skip,
        limit,
        projection: projection === undefined ? undefined : parseEjsonDocument(projection, now),
      })
    }
    case 'count':
      return count(connection, task.collection, parseEjsonDocument(task.filter, now))
    case 'aggregate': {
      const collections = new Map(task.collections.map((collection) => [collection.name, collection]))
      const pipeline = task.pipeline.map((stage) => parseEjsonDocument(stage, now))
      return aggregate(connection, collections, { collection: task.collection, pipeline })
    }
  }
}
