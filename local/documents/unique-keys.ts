import { rowById } from './candidates'
import type { StoredCollection, StoredIndex } from './catalog'
import { type CloudError, duplicateKey, transactionConflict } from './cloud-error'
import { Blocked } from './commit-queue'
import type { Connection } from './connection'
import { canonicalEjson, parseEjsonDocument } from './ejson'
import { reach } from './field-path'
import { type Change, documentKey } from './stored-change'
import type { Transaction, Transactions } from './transaction'

type UniqueKey = { index: StoredIndex; key: Buffer; name: string }

type Uniqueness = { connection: Connection; transactions: Transactions }

/** The unique keys a document has after a change; `fresh`: it does not hold the key by the last commit. */
function uniqueKeys({ collection, before, after }: Change): (UniqueKey & { fresh: boolean })[] {
  return collection.indexes.flatMap((index, i) => {
    if (!index.unique) return []
    const held = before?.keys[i]?.keys ?? []
    return (after?.keys[i]?.keys ?? []).map((key) => ({
      index,
      key,
      name: `${index.table}/${key.toString('latin1')}`,
      fresh: !held.some((other) => other.equals(key)),
    }))
  })
}

/** The unique keys a change takes that its document does not hold already. */
function newUniqueKeys(change: Change): UniqueKey[] {
  return uniqueKeys(change).filter(({ fresh }) => fresh)
}

function holderOf(connection: Connection, collection: StoredCollection, { index, key }: UniqueKey) {
  const sql = `SELECT d.rid, d.id FROM ${index.table} x CROSS JOIN ${collection.table} d ON d.rid = x.rid WHERE x.key = ?`
  const row = connection.get(sql, [key])
  return row && { rid: row[0] as number, key: documentKey(collection, row[1] as Buffer) }
}

function duplicate({ collection, after }: Change, index: Pick<StoredIndex, 'name' | 'keys'>): CloudError {
  const document = parseEjsonDocument(after?.text ?? '{}', 0)
  const fields = index.keys.map(
    ({ field }) => `${field}: ${canonicalEjson(reach(document, field).values[0])}`,
  )
  return duplicateKey(collection.name, index.name, `{ ${fields.join(', ')} }`)
}

const idIndex = { name: '_id_', keys: [{ field: '_id', direction: 1 as const }] }

/** Holds a write back while an open transaction has reserved its document or a unique key it takes. */
export function awaitIntents({ connection, transactions }: Uniqueness, change: Change): void {
  if (!transactions.anyIntent) return
  const writer = transactions.writerOf(documentKey(change.collection, change.id))
  if (writer) throw new Blocked(writer.ended)
  for (const unique of newUniqueKeys(change)) {
    const claim = transactions.claimOn(unique.name)
    if (claim) throw new Blocked(claim.holder.ended)
    const holder = holderOf(connection, change.collection, unique)
    const releasing = holder && transactions.writerOf(holder.key)
    if (releasing) throw new Blocked(releasing.ended)
  }
}

/**
 * Checks a write outside transactions against the last commit.
 * @throws CloudError E11000
 */
export function checkUnique({ connection }: Uniqueness, change: Change): void {
  const inserting = change.after !== undefined && change.rid === undefined
  if (inserting && rowById(connection, change.collection, change.id)) throw duplicate(change, idIndex)
  for (const unique of newUniqueKeys(change))
    if (holderOf(connection, change.collection, unique)) throw duplicate(change, unique.index)
}

/**
 * Checks a transaction's write against the last commit, its own writes and the intents of others.
 * @returns the names of the unique keys the write takes
 * @throws CloudError E11000, or conflict where the holder is not one its snapshot sees
 */
export function checkUniqueInTransaction(
  { connection, transactions }: Uniqueness,
  transaction: Transaction & { snapshot: number },
  change: Change,
): string[] {
  const self = documentKey(change.collection, change.id)
  const keys = uniqueKeys(change)
  // A key the document held at the last commit may meanwhile be another's in this very transaction.
  for (const unique of keys) {
    const claim = transactions.claimOn(unique.name)
    if (claim && claim.holder !== transaction) throw transactionConflict()
    if (claim && claim.key !== self) throw duplicate(change, unique.index)
  }
  const taken = keys.filter(({ fresh }) => fresh)
  for (const unique of taken) {
    const holder = holderOf(connection, change.collection, unique)
    if (!holder || holder.key === self || releasedBy(transaction, holder.key, unique)) continue
    const unseen =
      transactions.writerOf(holder.key, transaction) ||
      transactions.history.changedSince(holder.key, transaction.snapshot)
    throw unseen ? transactionConflict() : duplicate(change, unique.index)
  }
  return taken.map(({ name }) => name)
}

function releasedBy(transaction: Transaction, key: string, { index, key: uniqueKey }: UniqueKey): boolean {
  const own = transaction.writes.get(key)
  if (!own) return false
  const position = own.collection.indexes.indexOf(index)
  return !own.after?.keys[position]?.keys.some((other) => other.equals(uniqueKey))
}
