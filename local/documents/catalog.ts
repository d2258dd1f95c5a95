import type { IndexKey } from '../../core/record/collection'

/** A declared index and the table that holds its keys. `multikey`: some document has an array there. */
export type StoredIndex = {
  name: string
  unique: boolean
  keys: readonly IndexKey[]
  table: string
  multikey: boolean
}

/** A collection, the table of its documents, how many there are, and its indexes. Plain data: it is sent to the reader. */
export type StoredCollection = {
  id: number
  name: string
  table: string
  count: number
  indexes: StoredIndex[]
}
