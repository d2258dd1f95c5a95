import { bsonSize } from './bson-size'
import { requestFailed } from './cloud-error'
import { type Document, isDocument, type Value } from './values'

/** MongoDB's limits for a stored document. */
const MOST_LEVELS = 100
const MOST_BYTES = 16 * 1024 * 1024

/** No value takes more than this many bytes of BSON for each character of its canonical EJSON. */
const BYTES_PER_CHARACTER = 5

/**
 * Refuses what MongoDB does not store: field names that begin with `$`.
 * @throws CloudError naming the path
 */
export function checkStorable(value: Value, path: string): void {
  if (Array.isArray(value)) {
    for (const element of value) checkStorable(element, path)
  } else if (isDocument(value)) {
    for (const field in value) {
      const inside = path === '' ? field : `${path}.${field}`
      if (field.startsWith('$'))
        throw requestFailed(
          `The dollar ($) prefixed field '${field}' in '${inside}' is not valid for storage`,
        )
      checkStorable(value[field], inside)
    }
  }
}

/**
 * Refuses a document nested deeper than MongoDB stores.
 * @throws CloudError naming the limit
 */
export function checkDepth(value: Value, level = 0): void {
  if (typeof value !== 'object' || value === null) return
  if (level > MOST_LEVELS) throw requestFailed(`Document exceeds maximum nesting depth of ${MOST_LEVELS}`)
  if (Array.isArray(value)) for (const element of value) checkDepth(element, level + 1)
  else if (isDocument(value)) for (const field in value) checkDepth(value[field], level + 1)
}

/**
 * Refuses a document larger than MongoDB stores; `text` is its canonical EJSON.
 * @throws CloudError naming both sizes
 */
export function checkSize(document: Document, text: string): void {
  if (text.length * BYTES_PER_CHARACTER <= MOST_BYTES) return
  const size = bsonSize(document)
  if (size > MOST_BYTES)
    throw requestFailed(`object to insert too large. size in bytes: ${size}, max size: ${MOST_BYTES}`)
}
