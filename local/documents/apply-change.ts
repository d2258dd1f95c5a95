import type { StoredIndex } from './catalog'
import type { Connection } from './connection'
import type { Change } from './stored-change'

/**
 * Writes changes into the document tables and the index tables; gives new documents their rows.
 * Keys are released before any is taken, so that a transaction may move a unique key between documents.
 */
export function applyChanges(connection: Connection, changes: readonly Change[]): void {
  for (const change of changes) releaseKeys(connection, change)
  for (const change of changes) {
    writeDocument(connection, change)
    takeKeys(connection, change)
  }
}

function releaseKeys(connection: Connection, { collection, rid, before, after }: Change): void {
  collection.indexes.forEach((index, i) => {
    const kept = after?.keys[i]?.keys ?? []
    for (const key of before?.keys[i]?.keys ?? [])
      if (!kept.some((other) => other.equals(key)))
        connection.run(`DELETE FROM ${index.table} WHERE key = ? AND rid = ?`, [key, rid])
  })
}

function writeDocument(connection: Connection, change: Change): void {
  const { collection, after } = change
  if (after && change.rid === undefined) {
    const insert = `INSERT INTO ${collection.table} (id, body) VALUES (?, ?)`
    change.rid = Number(connection.run(insert, [change.id, after.text]).lastInsertRowid)
  } else if (after) {
    connection.run(`UPDATE ${collection.table} SET body = ? WHERE rid = ?`, [after.text, change.rid])
  } else {
    connection.run(`DELETE FROM ${collection.table} WHERE rid = ?`, [change.rid])
  }
}

function takeKeys(connection: Connection, { collection, rid, before, after }: Change): void {
  collection.indexes.forEach((index, i) => {
    const held = before?.keys[i]?.keys ?? []
    for (const key of after?.keys[i]?.keys ?? [])
      if (!held.some((other) => other.equals(key)))
        connection.run(`INSERT INTO ${index.table} (key, rid) VALUES (?, ?)`, [key, rid])
    if (after?.keys[i]?.multikey && !index.multikey) markMultikey(connection, index)
  })
}

/**
 * Remembered for good, as MongoDB does: an index that once held an array's elements promises less. Later
 * writes of the same commit plan by it, so it is marked in memory at once; a rollback unmarks it.
 */
function markMultikey(connection: Connection, index: StoredIndex): void {
  index.multikey = true
  connection.run('UPDATE indexes SET multikey = 1 WHERE tbl = ?', [index.table])
}
