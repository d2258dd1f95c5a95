import type { Collection } from '../../core/record/collection'
import { cloud } from './cloud'
import { isConflict, isDuplicate, isGone } from './database-errors'
import { Refusal } from './refusal'

const database = cloud.database()

/** Commands of the database (`_.gt`, `_.inc`…), passed through as the SDK has them. */
export const command = database.command

/** A condition: the field holds this text, whatever characters it has. */
export function nameHolding(text: string): unknown {
  return database.RegExp({ regexp: text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: 'i' })
}

/** A condition or change in the SDK's own form. */
export type Fields = Record<string, unknown>

/** A condition: all of these hold. */
export function allOf(...conditions: readonly Fields[]): Fields {
  return database.command.and([...conditions]) as unknown as Fields
}

/** A condition: one of these holds. */
export function anyOf(...conditions: readonly Fields[]): Fields {
  return database.command.or([...conditions]) as unknown as Fields
}

/** A stage of an aggregate. `group` and `sort` are written in the database's own language of expressions. */
export type Stage = { match?: Fields; project?: Fields; group?: Fields; sort?: Fields }

export type Page = {
  where: Fields
  /** Most documents to read, up to 1,000; asked for always, as the platform's default cuts at 100 without a word. */
  limit: number
  order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
}

/** Calls inside one transaction. Only document calls exist: the platform runs all others outside of it. */
export type Transaction = {
  get<D>(collection: Collection<D>, id: string): Promise<D | null>
  set<D extends { _id: string }>(collection: Collection<D>, document: D): Promise<void>
  /** Changes fields of a document; false if there is none. */
  update(collection: { name: string }, id: string, change: Fields): Promise<boolean>
}

/** The database as functions use it. Everything read is parsed; every call counts as a round trip. */
export type Documents = {
  /** Round trips so far. */
  trips(): number
  get<D>(collection: Collection<D>, id: string): Promise<D | null>
  find<D>(collection: Collection<D>, page: Page): Promise<D[]>
  /** The documents with these ids, however many; those that do not exist are left out. */
  findAll<D>(collection: Collection<D>, ids: readonly string[]): Promise<D[]>
  /** One aggregate of stages, in their order. The limit is explicit, as without one only 20 rows come. */
  aggregate(collection: { name: string }, stages: readonly Stage[], limit: number): Promise<unknown[]>
  count(collection: { name: string }, where: Fields): Promise<number>
  /** Adds a document; false if its id or a unique index is taken. */
  add<D extends { _id: string }>(collection: Collection<D>, document: D): Promise<boolean>
  /** Adds several documents in one call; false if one of them was there already (some may have been added then). */
  addAll<D extends { _id: string }>(collection: Collection<D>, added: readonly D[]): Promise<boolean>
  /** Changes the documents that fit and answers how many there were. */
  update(collection: { name: string }, where: Fields, change: Fields): Promise<number>
  /** Removes the documents that fit and answers how many there were. */
  remove(collection: { name: string }, where: Fields): Promise<number>
  /**
   * Runs the work in a transaction and commits it; on a conflict all of it again, a few times, then
   * `conflict_try_again`. The work must have no effect of its own outside the transaction.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
}

const mostAttempts = 8
const idsAPage = 500

/** A count that the database must have stated; a missing one is never taken for zero. */
function stated(count: number | undefined): number {
  if (count === undefined) throw new Error('the database answered without a count')
  return count
}

/**
 * A document, checked against its schema. Fields that this version does not know stay, so that a version that does not
 * know them yet, or no longer, does not erase them when it writes the document back.
 */
function parsed<D>(collection: Collection<D>, document: unknown): D {
  return { ...(document as D), ...collection.schema.parse(document) }
}

/** Opens the database for one call. */
export function openDocuments(): Documents {
  let trips = 0
  const collectionOf = (name: string) => {
    trips += 1
    return database.collection(name)
  }

  const documents: Documents = {
    trips: () => trips,
    async get(collection, id) {
      const { data } = await collectionOf(collection.name).doc(id).get()
      return data[0] === undefined ? null : parsed(collection, data[0])
    },
    async find(collection, page) {
      let query = collectionOf(collection.name).where(page.where)
      for (const [field, direction] of page.order ?? []) query = query.orderBy(field, direction)
      const { data } = await query.limit(page.limit).get()
      return data.map((document: unknown) => parsed(collection, document))
    },
    async findAll(collection, ids) {
      const pages = []
      for (let from = 0; from < ids.length; from += idsAPage) {
        const some = ids.slice(from, from + idsAPage)
        pages.push(await documents.find(collection, { where: { _id: command.in(some) }, limit: idsAPage }))
      }
      return pages.flat()
    },
    async aggregate(collection, stages, limit) {
      let pipeline = collectionOf(collection.name).aggregate()
      for (const { match, project, group, sort } of stages) {
        if (match !== undefined) pipeline = pipeline.match(match)
        if (project !== undefined) pipeline = pipeline.project(project)
        if (group !== undefined) pipeline = pipeline.group(group)
        if (sort !== undefined) pipeline = pipeline.sort(sort)
      }
      const { data } = await pipeline.limit(limit).end()
      return data
    },
    async count(collection, where) {
      const { total } = await collectionOf(collection.name).where(where).count()
      return stated(total)
    },
    async add(collection, document) {
      try {
        await collectionOf(collection.name).add(document)
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async addAll(collection, added) {
      try {
        await collectionOf(collection.name).add([...added])
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async update(collection, where, change) {
      const { updated } = await collectionOf(collection.name).where(where).update(change)
      return stated(updated)
    },
    async remove(collection, where) {
      const { deleted } = await collectionOf(collection.name).where(where).remove()
      return stated(typeof deleted === 'number' ? deleted : undefined)
    },
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await runOnce(work)
        } catch (error) {
          if (!isConflict(error) && !isGone(error) && !isDuplicate(error)) throw error
          if (attempt === mostAttempts) throw new Refusal('conflict_try_again')
          await new Promise((resolve) => setTimeout(resolve, attempt * (5 + Math.random() * 15)))
        }
      }
    },
  }

  async function runOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    trips += 1
    const started = await database.startTransaction()
    const documentOf = (name: string, id: string) => {
      trips += 1
      return started.collection(name).doc(id)
    }
    const transaction: Transaction = {
      async get(collection, id) {
        const { data } = await documentOf(collection.name, id).get()
        return data === null || data === undefined ? null : parsed(collection, data)
      },
      async set(collection, { _id, ...fields }) {
        await documentOf(collection.name, _id).set(fields)
      },
      async update(collection, id, change) {
        const { updated } = await documentOf(collection.name, id).update(change)
        return updated === 1
      },
    }
    let result: T
    try {
      result = await work(transaction)
    } catch (error) {
      trips += 1
      // The refusal is what matters; a transaction that cannot be rolled back expires by itself.
      await started.rollback().catch(() => undefined)
      throw error
    }
    trips += 1
    await started.commit()
    return result
  }

  return documents
}
