import { joinedCollections } from './aggregate'
import { applyChanges } from './apply-change'
import { rowById } from './candidates'
import type { StoredCollection } from './catalog'
import { collectionAlreadyExists } from './cloud-error'
import { parseEjsonDocument } from './ejson'
import { collectionNamed, type Engine } from './engine'
import { find } from './find'
import { keyOf } from './key-bytes'
import { isNear } from './read'
import { type ReadTask, runReadTask } from './read-task'
import type { ReaderPool } from './reader-pool'
import type { Sort } from './sort'
import { insert, type Modification, type Modified, modify, remove } from './statements'
import { addCollection } from './stored-catalog'
import { overlayOf, visibleText } from './transaction-view'
import type { Value } from './values'
import { commitScope, transactionScope, type WriteScope } from './write'
import { soleId } from './write-targets'

/** A query of one collection. `filter` and `projection` are EJSON texts. */
export type Query = {
  collection: string
  filter: string
  sort: Sort
  skip: number
  limit: number
  projection: string | undefined
}

type WithFilter<Statement> = Omit<Statement, 'filter' | 'data'> & { filter: string }

/**
 * The document database: what the gateway calls. Parameters are EJSON texts as the SDK sends them,
 * documents come as canonical EJSON texts; refusals are `CloudError`s.
 */
export class Documents {
  constructor(
    private readonly engine: Engine,
    private readonly readers: ReaderPool,
  ) {}

  /** The documents a query asks for, by the last commit or as a transaction sees them. */
  async find(query: Query, transactionId?: string): Promise<string[]> {
    const { engine } = this
    if (transactionId !== undefined) return this.findInTransaction(query, transactionId)
    const collection = collectionNamed(engine, query.collection)
    const now = engine.now()
    const id = query.projection === undefined ? soleId(parseEjsonDocument(query.filter, now)) : undefined
    if (id !== undefined) {
      const row = rowById(engine.connection, collection, keyOf(id))
      return row && query.skip === 0 && query.limit > 0 ? [row.text] : []
    }
    return (await this.read({ kind: 'find', now, ...query, collection })) as string[]
  }

  /** How many documents of the last commit match. */
  async count(collection: string, filter: string): Promise<number> {
    const stored = collectionNamed(this.engine, collection)
    return (await this.read({ kind: 'count', now: this.engine.now(), collection: stored, filter })) as number
  }

  /** Runs a pipeline (EJSON texts of its stages) over the last commit. */
  async aggregate(collection: string, pipeline: string[]): Promise<string[]> {
    const now = this.engine.now()
    const stages = pipeline.map((stage) => parseEjsonDocument(stage, now))
    const collections = [collection, ...joinedCollections(stages)].map((name) =>
      collectionNamed(this.engine, name),
    )
    return (await this.read({ kind: 'aggregate', now, collection, collections, pipeline })) as string[]
  }

  /** Inserts documents (EJSON texts) in order; gives their ids. */
  insert(collection: string, documents: readonly string[], transactionId?: string): Promise<Value[]> {
    return this.write(transactionId, {
      parse: (now) => documents.map((text) => parseEjsonDocument(text, now)),
      work: (scope, parsed) => insert(this.engine, scope, { collection, documents: parsed }),
    })
  }

  /** Updates, replaces or upserts; gives the number changed, the id upserted and the documents after it. */
  modify(
    { filter, data, ...modification }: WithFilter<Modification> & { data: string },
    transactionId?: string,
  ): Promise<Modified> {
    return this.write(transactionId, {
      parse: (now) => ({ filter: parseEjsonDocument(filter, now), data: parseEjsonDocument(data, now) }),
      work: (scope, parsed) => modify(this.engine, scope, { ...modification, ...parsed }),
    })
  }

  /** Removes all that match, or the first; gives how many. */
  remove(
    { filter, ...removal }: { collection: string; filter: string; multi: boolean },
    transactionId?: string,
  ): Promise<number> {
    return this.write(transactionId, {
      parse: (now) => parseEjsonDocument(filter, now),
      work: (scope, parsed) => remove(this.engine, scope, { ...removal, filter: parsed }),
    })
  }

  /** Makes a collection. @throws CloudError when it exists */
  addCollection(name: string): Promise<void> {
    const { connection, collections, queue } = this.engine
    return queue.run(() => {
      if (collections.has(name)) throw collectionAlreadyExists(name)
      addCollection(connection, collections, name)
    })
  }

  /** Starts a transaction; its snapshot is taken by its first statement. */
  startTransaction(): string {
    return this.engine.transactions.start()
  }

  /** Puts a transaction's writes on disk, all or none. */
  async commitTransaction(id: string): Promise<void> {
    const { transactions, queue, connection } = this.engine
    const transaction = transactions.current(id)
    const changes = [...transaction.writes.values()].filter(({ before, after }) => before || after)
    transaction.committing = true
    try {
      if (changes.length > 0)
        await queue.run((record) => {
          applyChanges(connection, changes)
          changes.forEach(record)
        })
    } finally {
      transactions.finish(transaction)
    }
  }

  /** Ends a transaction without a trace. */
  abortTransaction(id: string): void {
    const { transactions } = this.engine
    transactions.finish(transactions.current(id))
  }

  /** Stops the threads and closes the file. Writes not yet answered are lost, as at a crash. */
  async close(): Promise<void> {
    this.engine.transactions.close()
    await this.readers.close()
    this.engine.connection.close()
  }

  private async read(task: ReadTask): Promise<string[] | number> {
    const { connection, collections } = this.engine
    return isNear(connection, collections, task) ? runReadTask(connection, task) : this.readers.run(task)
  }

  /** Texts are read before their turn in the commit: a long one must not hold up the others. */
  private async write<Parsed, Result>(
    transactionId: string | undefined,
    { parse, work }: { parse: (now: number) => Parsed; work: (scope: WriteScope, parsed: Parsed) => Result },
  ): Promise<Result> {
    const { engine } = this
    if (transactionId !== undefined)
      return this.inTransaction(transactionId, (transaction) =>
        work(transactionScope(engine, transaction), parse(engine.now())),
      )
    const parsed = parse(engine.now())
    return engine.queue.run((record) => work(commitScope(engine, record), parsed))
  }

  /** A statement that fails ends its transaction, as in MongoDB. */
  private async inTransaction<Result>(
    id: string,
    work: (transaction: ReturnType<Engine['transactions']['current']>) => Result,
  ): Promise<Result> {
    const transaction = this.engine.transactions.current(id)
    try {
      return work(transaction)
    } catch (error) {
      this.engine.transactions.finish(transaction)
      throw error
    }
  }

  private findInTransaction(query: Query, transactionId: string): Promise<string[]> {
    const { engine } = this
    return this.inTransaction(transactionId, (transaction) => {
      const collection: StoredCollection = collectionNamed(engine, query.collection)
      const now = engine.now()
      const filter = parseEjsonDocument(query.filter, now)
      const id = query.projection === undefined ? soleId(filter) : undefined
      if (id !== undefined) {
        const text = visibleText(engine, transaction, { collection, id: keyOf(id) })
        return text === undefined || query.skip > 0 ? [] : [text]
      }
      const projection =
        query.projection === undefined ? undefined : parseEjsonDocument(query.projection, now)
      return find(
        engine.connection,
        collection,
        { ...query, filter, projection },
        overlayOf(engine, transaction, collection),
      )
    })
  }
}
