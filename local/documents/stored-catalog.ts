import type { CollectionDefinition, Index } from '../../core/record/collection'
import type { StoredCollection, StoredIndex } from './catalog'
import type { Connection } from './connection'
import { fillIndex } from './fill-index'

const tables = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, tbl TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL, multikey INTEGER NOT NULL
  );`

/**
 * Reads the catalog and brings it to the declared collections: what is new is made, a changed index filled again. In one
 * transaction: a violated unique index leaves all as it was, and a new file waits for the disk once, not for every table.
 */
export function openCatalog(
  connection: Connection,
  declared: readonly CollectionDefinition[],
): Map<string, StoredCollection> {
  connection.run('BEGIN IMMEDIATE', [])
  try {
    connection.execute(tables)
    const collections = readCatalog(connection)
    for (const { name, indexes } of declared) {
      const collection = collections.get(name) ?? addCollection(connection, collections, name)
      matchIndexes(connection, collection, indexes)
    }
    connection.run('COMMIT', [])
    return collections
  } catch (error) {
    connection.run('ROLLBACK', [])
    throw error
  }
}

function readCatalog(connection: Connection): Map<string, StoredCollection> {
  const collections = new Map<string, StoredCollection>()
  for (const row of connection.all('SELECT id, name, count FROM collections ORDER BY id', [])) {
    const [id, name, count] = row as [number, string, number]
    const indexes = connection
      .all('SELECT tbl, definition, multikey FROM indexes WHERE collection = ? ORDER BY id', [id])
      .map(([table, definition, multikey]) => ({
        ...(JSON.parse(definition as string) as Index),
        table: table as string,
        multikey: multikey === 1,
      }))
    collections.set(name, { id, name, table: documentTable(id), count, indexes })
  }
  return collections
}

/** After a rollback: takes out of memory the collections and multikey marks that are not stored. */
export function returnToStored(connection: Connection, collections: Map<string, StoredCollection>): void {
  const stored = readCatalog(connection)
  for (const [name, { indexes }] of collections) {
    if (!stored.has(name)) collections.delete(name)
    for (const index of indexes)
      index.multikey =
        stored.get(name)?.indexes.some(({ table, multikey }) => table === index.table && multikey) ?? false
  }
}

function documentTable(id: number): string {
  return `documents_${id}`
}

/** Makes a collection without indexes of its own; `_id` is always unique and searched. */
export function addCollection(
  connection: Connection,
  collections: Map<string, StoredCollection>,
  name: string,
): StoredCollection {
  const { lastInsertRowid } = connection.run('INSERT INTO collections (name, count) VALUES (?, 0)', [name])
  const id = Number(lastInsertRowid)
  const table = documentTable(id)
  connection.execute(
    `CREATE TABLE ${table} (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
  )
  const collection: StoredCollection = { id, name, table, count: 0, indexes: [] }
  collections.set(name, collection)
  return collection
}

function matchIndexes(
  connection: Connection,
  collection: StoredCollection,
  declared: readonly Index[],
): void {
  const definitions = new Set(declared.map(definitionOf))
  for (const index of collection.indexes.filter((index) => !definitions.has(definitionOf(index))))
    dropIndex(connection, collection, index)
  for (const index of declared)
    if (!collection.indexes.some((stored) => definitionOf(stored) === definitionOf(index)))
      addIndex(connection, collection, index)
}

function definitionOf({ name, unique, keys }: Index): string {
  return JSON.stringify({ name, unique, keys: keys.map(({ field, direction }) => ({ field, direction })) })
}

function dropIndex(connection: Connection, collection: StoredCollection, index: StoredIndex): void {
  connection.run('DELETE FROM indexes WHERE tbl = ?', [index.table])
  connection.execute(`DROP TABLE ${index.table}`)
  collection.indexes = collection.indexes.filter((other) => other !== index)
}

function addIndex(connection: Connection, collection: StoredCollection, index: Index): void {
  const next = Number(connection.get('SELECT coalesce(max(id), 0) + 1 FROM indexes', [])?.[0])
  const table = `index_${next}`
  const primary = index.unique ? 'key' : 'key, rid'
  connection.execute(
    `CREATE TABLE ${table} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
  )
  const stored: StoredIndex = {
    name: index.name,
    unique: index.unique,
    keys: index.keys,
    table,
    multikey: false,
  }
  fillIndex(connection, collection, stored)
  connection.run('INSERT INTO indexes (id, collection, tbl, definition, multikey) VALUES (?, ?, ?, ?, ?)', [
    next,
    collection.id,
    table,
    definitionOf(index),
    stored.multikey ? 1 : 0,
  ])
  collection.indexes.push(stored)
}
