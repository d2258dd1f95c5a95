import type { CollectionDefinition } from '../../core/record/collection'
import { CommitQueue } from './commit-queue'
import { Connection } from './connection'
import { Documents } from './documents'
import type { Engine } from './engine'
import { ReaderPool } from './reader-pool'
import { openCatalog, returnToStored } from './stored-catalog'
import { Transactions } from './transaction'

export type Opening = {
  /** Path of the SQLite file; made when absent. */
  file: string
  /** Declared collections: made when absent, their indexes brought to the declaration. */
  collections: readonly CollectionDefinition[]
  /** The clock in ms that dates server dates; it may be moved. */
  now: () => number
  /** Real time in ms from any start, for the 30 s of a transaction: moving the clock must not end one at work. */
  ticks?: () => number
}

/**
 * Opens the database of documents in one file.
 * @throws when a declared unique index is violated by what is stored
 */
export async function openDocuments({
  file,
  collections: declared,
  now,
  ticks = () => performance.now(),
}: Opening): Promise<Documents> {
  const connection = Connection.forWriting(file)
  try {
    const collections = openCatalog(connection, declared)
    const transactions = new Transactions(ticks)
    const queue = new CommitQueue(connection, {
      published(changes) {
        for (const { collection, before, after } of changes)
          collection.count += (after ? 1 : 0) - (before ? 1 : 0)
        transactions.published(changes)
      },
      rolledBack: () => returnToStored(connection, collections),
    })
    const engine: Engine = { connection, collections, transactions, queue, now }
    return new Documents(engine, new ReaderPool(file))
  } catch (error) {
    connection.close()
    throw error
  }
}
