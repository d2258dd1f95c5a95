import type { StoredCollection } from './catalog'
import { collectionNotExist } from './cloud-error'
import type { CommitQueue } from './commit-queue'
import type { Connection } from './connection'
import type { Transactions } from './transaction'

/** What every statement works with. */
export type Engine = {
  connection: Connection
  collections: Map<string, StoredCollection>
  transactions: Transactions
  queue: CommitQueue
  now: () => number
}

/** @throws CloudError when there is no such collection */
export function collectionNamed({ collections }: Engine, name: string): StoredCollection {
  const collection = collections.get(name)
  if (!collection) throw collectionNotExist(name)
  return collection
}
