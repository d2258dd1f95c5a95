import { candidates, rowById } from './candidates'
import type { StoredCollection } from './catalog'
import { parseEjsonDocument } from './ejson'
import type { Engine } from './engine'
import { compileFilter } from './filter'
import { find, planFind } from './find'
import { keyOf } from './key-bytes'
import type { Transaction } from './transaction'
import { overlayOf, visibleText } from './transaction-view'
import { Binary, type Document, isDocument, ObjectId, type Value } from './values'

/** A document a write is about, with its row unless a transaction is looking. */
export type Target = { document: Document; rid: number | undefined; text: string }

/** The `_id` a filter is about, when it names one and nothing else. */
export function soleId(filter: Document): Value | undefined {
  const fields = Object.keys(filter)
  if (fields.length !== 1 || fields[0] !== '_id') return undefined
  const id = filter._id
  const plain = typeof id !== 'object' || id instanceof ObjectId || id instanceof Date || id instanceof Binary
  return plain && !isDocument(id) ? id : undefined
}

/** The documents of the last commit that a filter matches: all, or the first. */
export function committedTargets(
  { connection }: Engine,
  collection: StoredCollection,
  { filter, multi }: { filter: Document; multi: boolean },
): Target[] {
  const id = soleId(filter)
  if (id !== undefined) {
    const row = rowById(connection, collection, keyOf(id))
    return row ? [{ document: parseEjsonDocument(row.text, 0), rid: row.rid, text: row.text }] : []
  }
  const matches = compileFilter(filter)
  const targets: Target[] = []
  for (const { rid, text } of candidates(connection, collection, planFind(collection, filter, []))) {
    const document = parseEjsonDocument(text, 0)
    if (!matches(document)) continue
    targets.push({ document, rid, text })
    if (!multi) break
  }
  return targets
}

/** The documents a transaction sees that a filter matches: all, or the first. */
export function visibleTargets(
  engine: Engine,
  transaction: Transaction & { snapshot: number },
  { collection, filter, multi }: { collection: StoredCollection; filter: Document; multi: boolean },
): Target[] {
  const id = soleId(filter)
  const sought = { filter, sort: [], skip: 0, limit: multi ? Number.MAX_SAFE_INTEGER : 1 }
  const texts =
    id !== undefined
      ? [visibleText(engine, transaction, { collection, id: keyOf(id) })]
      : find(engine.connection, collection, sought, overlayOf(engine, transaction, collection))
  return texts
    .filter((text) => text !== undefined)
    .map((text) => ({ document: parseEjsonDocument(text, 0), rid: undefined, text }))
}
