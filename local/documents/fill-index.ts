import { candidates } from './candidates'
import type { StoredCollection, StoredIndex } from './catalog'
import type { Connection } from './connection'
import { canonicalEjson, parseEjsonDocument } from './ejson'
import { indexKeys } from './index-keys'
import type { Plan } from './plan'

const everything: Plan = {
  through: 'scan',
  ranges: [],
  reverse: false,
  sorted: true,
  exact: true,
  bounded: false,
}

/**
 * Files every stored document under a new index.
 * @throws when a unique index is violated by what is stored, naming both documents
 */
export function fillIndex(connection: Connection, collection: StoredCollection, index: StoredIndex): void {
  for (const { rid, text } of candidates(connection, collection, everything)) {
    const document = parseEjsonDocument(text, 0)
    const { keys, multikey } = indexKeys(document, index)
    if (multikey) index.multikey = true
    for (const key of keys) {
      if (index.unique) refuseTwice(connection, collection, { index, key, id: canonicalEjson(document._id) })
      connection.run(`INSERT INTO ${index.table} (key, rid) VALUES (?, ?)`, [key, rid])
    }
  }
}

function refuseTwice(
  connection: Connection,
  collection: StoredCollection,
  { index, key, id }: { index: StoredIndex; key: Buffer; id: string },
): void {
  const sql = `SELECT d.body FROM ${index.table} x CROSS JOIN ${collection.table} d ON d.rid = x.rid WHERE x.key = ?`
  const holder = connection.get(sql, [key])
  if (!holder) return
  const other = canonicalEjson(parseEjsonDocument(String(holder[0]), 0)._id)
  throw new Error(
    `unique index ${index.name} of ${collection.name} is violated by stored documents: ${other} and ${id}`,
  )
}
