import type { ZodMiniType } from 'zod/mini'

/** One component of a compound index; 1 ascending, −1 descending. */
export type IndexKey = { field: string; direction: 1 | -1 }

/** A declared index. Unique indexes are not sparse: two missing fields collide (platform rule). */
export type Index = { name: string; unique: boolean; keys: readonly IndexKey[] }

/** A collection's name and indexes: what deploy and the local documents need to know. */
export type CollectionDefinition = { name: string; indexes: readonly Index[] }

/** A stored collection: its schema is checked whenever a document is read. */
export type Collection<Document> = CollectionDefinition & { schema: ZodMiniType<Document> }

/** Declares a collection; the single source for deploy, gateway and tests. */
export function defineCollection<Document>(collection: Collection<Document>): Collection<Document> {
  return collection
}

/** An ascending index over the given fields, named after them. */
export function indexOn(...fields: string[]): Index {
  return {
    name: fields.join('_'),
    unique: false,
    keys: fields.map((field) => ({ field, direction: 1 as const })),
  }
}
