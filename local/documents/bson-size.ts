import { Binary, type Document, ObjectId, type Value } from './values'

/** The bytes a document takes in BSON, by which MongoDB limits it. */
export function bsonSize(document: Document | Value[]): number {
  // Length and end; then of each element its type, its name and the name's end.
  let size = 5
  for (const name in document) {
    const value = (document as Document)[name]
    if (value !== undefined) size += 2 + Buffer.byteLength(name) + valueSize(value)
  }
  return size
}

function valueSize(value: Exclude<Value, undefined>): number {
  if (value === null) return 0
  if (typeof value === 'boolean') return 1
  if (typeof value === 'string') return 5 + Buffer.byteLength(value)
  if (typeof value === 'number') return Number.isInteger(value) && value === (value | 0) ? 4 : 8
  if (value instanceof Date) return 8
  if (value instanceof ObjectId) return 12
  if (value instanceof Binary) return 5 + Buffer.byteLength(value.base64, 'base64')
  if (value instanceof RegExp) return 2 + Buffer.byteLength(value.source) + value.flags.length
  return bsonSize(value)
}
