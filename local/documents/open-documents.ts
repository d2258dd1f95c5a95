import type { CollectionDefinition } from '../../core/record/collection'
import { CommitQueue } from './commit-queue'
import { Connection } from './connection'
import { Documents } from './documents'
import type { Engine } from './engine'
import { ReaderPool } from './reader-pool'
import { openCatalog } from './stored-catalog'
import { Transactions } from './transaction'

export type Opening = {
  /** Path of the SQLite file; made when absent. */
  file: string
  /** Declared collections: made when absent, their indexes brought to the declaration. */
  collections: readonly CollectionDefinition[]
  /** The clock in ms: dates server dates and the 30 s of a transaction. */
  now: () => number
}

/**
 * Opens the database of documents in one file.
 * @throws when a declared unique index is violated by what is stored
 */
export async function openDocuments({ file, collections: declared, now }: Opening): Promise<Documents> {
  const connection = Connection.forWriting(file)
  try {
    const collections = openCatalog(connection, declared)
    const transactions = new Transactions(now)
    const queue = new CommitQueue(connection, (changes) => {
      for (const { collection, before, after } of changes)
        collection.count += (after ? 1 : 0) - (before ? 1 : 0)
      transactions.published(changes)
    })
    const engine: Engine = { connection, collections, transactions, queue, now }
    return new Documents(engine, new ReaderPool(file))
  } catch (error) {
    connection.close()
    throw error
  }
}
