import { CloudError } from './cloud-error'
import type { Connection } from './connection'
import type { Change } from './stored-change'

/** Thrown by work that meets another transaction's uncommitted write: it is run again once that has ended. */
export class Blocked {
  constructor(readonly until: Promise<void>) {}
}

type Task = {
  work: (record: (change: Change) => void) => unknown
  resolve: (value: never) => void
  reject: (error: unknown) => void
}

type Outcome = { task: Task; value?: unknown; error?: unknown }

/** Writes taken into one commit: enough to share the disk's wait, few enough that reads get their turn. */
const BATCH = 256

/** A batch that has changed this many documents takes no further write: a bulk import shares the thread. */
const BATCH_CHANGES = 4_000

/**
 * Group commit: writes that arrive together share one SQLite transaction and are answered after it
 * is on disk. A write that fails takes no other with it: what a refused one has done stays (MongoDB's
 * ordered writes), what one that failed in any other way has done is taken back.
 */
export class CommitQueue {
  private waiting: Task[] = []
  private scheduled = false

  constructor(
    private readonly connection: Connection,
    private readonly told: {
      /** These changes are on disk. */
      published: (changes: readonly Change[]) => void
      /** Something was taken back: what is kept in memory must be brought to what is stored. */
      rolledBack: () => void
    },
  ) {}

  /** Runs work inside a commit; resolves when what it changed is on disk. */
  run<Result>(work: (record: (change: Change) => void) => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.waiting.push({ work, resolve, reject } as Task)
      this.schedule()
    })
  }

  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(() => {
      this.scheduled = false
      this.commit(this.waiting.splice(0, BATCH))
      if (this.waiting.length > 0) this.schedule()
    })
  }

  private commit(tasks: Task[]): void {
    const changes: Change[] = []
    const outcomes: Outcome[] = []
    const started: Task[] = []
    try {
      this.connection.run('BEGIN IMMEDIATE', [])
      for (const task of tasks) {
        if (changes.length >= BATCH_CHANGES) break
        started.push(task)
        outcomes.push(this.attempt(task, changes))
      }
      this.saveCounts(changes)
      this.connection.run('COMMIT', [])
    } catch (error) {
      this.rollBack()
      for (const task of tasks) task.reject(error)
      if (started.length > 0) this.told.rolledBack()
      return
    }
    this.waiting.unshift(...tasks.slice(started.length))
    if (changes.length > 0) this.told.published(changes)
    for (const outcome of outcomes) this.answer(outcome)
  }

  private attempt(task: Task, changes: Change[]): Outcome {
    const earlier = changes.length
    this.connection.run('SAVEPOINT task', [])
    try {
      const value = task.work((change) => changes.push(change))
      this.connection.run('RELEASE task', [])
      return { task, value }
    } catch (error) {
      if (!(error instanceof Blocked || error instanceof CloudError)) {
        this.connection.run('ROLLBACK TO task', [])
        changes.length = earlier
        this.told.rolledBack()
      }
      this.connection.run('RELEASE task', [])
      return { task, error }
    }
  }

  private answer({ task, value, error }: Outcome): void {
    if (error instanceof Blocked) {
      void error.until.then(() => {
        this.waiting.push(task)
        this.schedule()
      })
    } else if (error !== undefined) {
      task.reject(error)
    } else {
      task.resolve(value as never)
    }
  }

  private saveCounts(changes: readonly Change[]): void {
    const deltas = new Map<number, number>()
    for (const { collection, before, after } of changes)
      deltas.set(collection.id, (deltas.get(collection.id) ?? 0) + (after ? 1 : 0) - (before ? 1 : 0))
    for (const [id, delta] of deltas)
      if (delta !== 0)
        this.connection.run('UPDATE collections SET count = count + ? WHERE id = ?', [delta, id])
  }

  private rollBack(): void {
    try {
      this.connection.run('ROLLBACK', [])
    } catch {
      // The transaction may have failed to begin, or SQLite may have rolled it back itself.
    }
  }
}
