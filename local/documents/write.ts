import { applyChanges } from './apply-change'
import { rowById } from './candidates'
import type { StoredCollection } from './catalog'
import { duplicateKey } from './cloud-error'
import { canonicalEjson } from './ejson'
import type { Engine } from './engine'
import { type Change, documentKey, idOf, keysOf, storedVersion, versionOf } from './stored-change'
import type { Transaction } from './transaction'
import { visibleText } from './transaction-view'
import { awaitIntents, checkUnique, checkUniqueInTransaction } from './unique-keys'
import type { Document } from './values'
import { committedTargets, type Target, visibleTargets } from './write-targets'

/** What a statement does to one document: `before` none for an insert, `after` none for a removal. */
export type Write = { before?: Target; after?: Document }

/**
 * Where a statement's writes go: into a commit, or into a transaction's buffer.
 * `write` takes a statement's writes in order; one that fails leaves those before it done (MongoDB's ordered writes).
 */
export type WriteScope = {
  targets(collection: StoredCollection, sought: { filter: Document; multi: boolean }): Target[]
  write(collection: StoredCollection, writes: readonly Write[]): void
}

/** Writes that become part of a commit. */
export function commitScope(engine: Engine, record: (change: Change) => void): WriteScope {
  return {
    targets: (collection, sought) => committedTargets(engine, collection, sought),
    write(collection, writes) {
      const changes = writes.map(({ before, after }) => changeOf(collection, before, after))
      for (const change of changes) awaitIntents(engine, change)
      for (const change of changes) {
        checkUnique(engine, change)
        applyChanges(engine.connection, [change])
        record(change)
      }
    },
  }
}

function changeOf(
  collection: StoredCollection,
  before: Target | undefined,
  after: Document | undefined,
): Change {
  return {
    collection,
    id: idOf((after ?? before?.document) as Document),
    rid: before?.rid,
    before: before && { text: before.text, keys: keysOf(collection, before.document) },
    after: after && versionOf(collection, after),
  }
}

/** Writes that a transaction keeps until it commits. */
export function transactionScope(
  engine: Engine,
  transaction: Transaction & { snapshot: number },
): WriteScope {
  return {
    targets: (collection, sought) => visibleTargets(engine, transaction, { collection, ...sought }),
    write(collection, writes) {
      for (const write of writes) buffer(engine, transaction, { collection, ...write })
    },
  }
}

function buffer(
  engine: Engine,
  transaction: Transaction & { snapshot: number },
  { collection, before, after }: Write & { collection: StoredCollection },
): void {
  const id = idOf((after ?? before?.document) as Document)
  if (!before && visibleText(engine, transaction, { collection, id }) !== undefined)
    throw duplicateKey(collection.name, '_id_', `{ _id: ${canonicalEjson(after?._id)} }`)
  const key = documentKey(collection, id)
  engine.transactions.reserve(transaction, key)
  const own = transaction.writes.get(key)
  const row = own ? undefined : rowById(engine.connection, collection, id)
  const change: Change = {
    collection,
    id,
    rid: own ? own.rid : row?.rid,
    before: own ? own.before : row && storedVersion(collection, row.text),
    after: after && versionOf(collection, after),
  }
  engine.transactions.write(transaction, change, checkUniqueInTransaction(engine, transaction, change))
}
