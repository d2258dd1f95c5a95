import { rowById } from './candidates'
import type { StoredCollection } from './catalog'
import type { Engine } from './engine'
import type { Overlay } from './find'
import { documentKey } from './stored-change'
import type { Transaction } from './transaction'

type Snapshotted = Transaction & { snapshot: number }

/** A document as a transaction sees it: its own write, else its snapshot. */
export function visibleText(
  { connection, transactions }: Engine,
  transaction: Snapshotted,
  { collection, id }: { collection: StoredCollection; id: Buffer },
): string | undefined {
  const key = documentKey(collection, id)
  const own = transaction.writes.get(key)
  if (own) return own.after?.text
  const changed = transactions.history.firstChangeSince(key, transaction.snapshot)
  return changed ? changed.before : rowById(connection, collection, id)?.text
}

/** What a transaction sees of a collection otherwise than the last commit. */
export function overlayOf(
  { transactions }: Engine,
  transaction: Snapshotted,
  collection: StoredCollection,
): Overlay {
  const hidden = new Set<number>()
  const seen = new Map<string, string | undefined>()
  for (const { key, rid, before } of transactions.history.changesSince(collection.id, transaction.snapshot)) {
    hidden.add(rid)
    if (!seen.has(key)) seen.set(key, before)
  }
  for (const [key, change] of transaction.writes) {
    if (change.collection !== collection) continue
    if (change.rid !== undefined) hidden.add(change.rid)
    seen.set(key, change.after?.text)
  }
  return { hidden, shown: [...seen.values()].filter((text) => text !== undefined) }
}
