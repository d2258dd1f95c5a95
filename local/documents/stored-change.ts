import type { StoredCollection } from './catalog'
import { requestFailed } from './cloud-error'
import { canonicalEjson, parseEjsonDocument } from './ejson'
import { type IndexKeys, indexKeys } from './index-keys'
import { keyOf } from './key-bytes'
import { checkSize } from './storable'
import { type Document, isDocument } from './values'

/** One side of a change: the text that is stored and its keys in each index of the collection. */
export type Version = { text: string; keys: IndexKeys[] }

/** What happens to one document: inserted (no before), removed (no after) or replaced. `rid` is its row, once it has one. */
export type Change = {
  collection: StoredCollection
  id: Buffer
  rid: number | undefined
  before: Version | undefined
  after: Version | undefined
}

/** Names a document across collections, for intents and history. */
export function documentKey(collection: StoredCollection, id: Buffer): string {
  return `${collection.id}/${id.toString('latin1')}`
}

/**
 * A version from a document's values.
 * @throws CloudError when it is larger than MongoDB stores
 */
export function versionOf(collection: StoredCollection, document: Document): Version {
  const text = canonicalEjson(document)
  checkSize(document, text)
  return { text, keys: keysOf(collection, document) }
}

/** A document's keys in each index of its collection. */
export function keysOf(collection: StoredCollection, document: Document): IndexKeys[] {
  return collection.indexes.map((index) => indexKeys(document, index))
}

/** A version from a stored text. */
export function storedVersion(collection: StoredCollection, text: string): Version {
  return {
    text,
    keys: collection.indexes.length === 0 ? [] : keysOf(collection, parseEjsonDocument(text, 0)),
  }
}

/**
 * The key a document is filed under.
 * @throws CloudError for an `_id` of a type MongoDB refuses
 */
export function idOf(document: Document): Buffer {
  const id = document._id
  if (Array.isArray(id) || id instanceof RegExp || id === undefined)
    throw requestFailed(`The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : 'regex'}`)
  if (isDocument(id) && Object.keys(id).some((field) => field.startsWith('$')))
    throw requestFailed(`_id fields may not contain '$'-prefixed fields`)
  return keyOf(id)
}
