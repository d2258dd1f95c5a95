import { randomUUID } from 'node:crypto'
import { transactionConflict, transactionGone } from './cloud-error'
import { History } from './history'
import { type Change, documentKey } from './stored-change'

/** A transaction lives this long, in ms (platform rule). */
const LIFETIME = 30_000

/** An open transaction: its snapshot (taken by its first statement) and the writes it will make at commit. `expiresAt`: ticks. */
export type Transaction = {
  id: string
  expiresAt: number
  snapshot: number | undefined
  reserved: Set<string>
  writes: Map<string, Change>
  committing: boolean
  ended: Promise<void>
  end: () => void
}

/** A unique key that an uncommitted write will hold, and the document it is for. */
export type Claim = { holder: Transaction; key: string }

/**
 * The open transactions, with their intents: a document, or a unique key, that one transaction is
 * about to write is closed to the others until it ends.
 */
export class Transactions {
  readonly history = new History()
  private readonly open = new Map<string, Transaction>()
  private readonly intents = new Map<string, Transaction>()
  private readonly claims = new Map<string, Claim>()
  private sweeper: NodeJS.Timeout | undefined

  /** `ticks`: real time in ms. */
  constructor(private readonly ticks: () => number) {}

  start(): string {
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const transaction: Transaction = {
      id: randomUUID(),
      expiresAt: this.ticks() + LIFETIME,
      snapshot: undefined,
      reserved: new Set(),
      writes: new Map(),
      committing: false,
      ended,
      end,
    }
    this.open.set(transaction.id, transaction)
    this.sweeper ??= setInterval(() => this.endExpired(), 500).unref()
    return transaction.id
  }

  /**
   * The transaction a statement names, with its snapshot taken.
   * @throws CloudError when it has ended or expired
   */
  current(id: string): Transaction & { snapshot: number } {
    const transaction = this.open.get(id)
    if (transaction && this.ticks() >= transaction.expiresAt && !transaction.committing)
      this.finish(transaction)
    if (!transaction || transaction.committing || !this.open.has(id)) throw transactionGone()
    transaction.snapshot ??= this.history.sequence
    return transaction as Transaction & { snapshot: number }
  }

  /** Ends a transaction, whatever it has done; those who wait for it go on. */
  finish(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return
    for (const key of transaction.reserved) this.intents.delete(key)
    for (const [key, claim] of this.claims) if (claim.holder === transaction) this.claims.delete(key)
    this.history.forget(this.oldestSnapshot())
    if (this.open.size === 0) {
      clearInterval(this.sweeper)
      this.sweeper = undefined
    }
    transaction.end()
  }

  /** Takes note of a commit; earlier versions are kept while some snapshot is open. */
  published(changes: readonly Change[]): void {
    this.history.publish(changes, this.oldestSnapshot() !== undefined)
  }

  /** The transaction, other than `self`, that is about to write a document. */
  writerOf(key: string, self?: Transaction): Transaction | undefined {
    const writer = this.intents.get(key)
    return writer === self ? undefined : writer
  }

  claimOn(uniqueKey: string): Claim | undefined {
    return this.claims.get(uniqueKey)
  }

  get anyIntent(): boolean {
    return this.intents.size > 0
  }

  /**
   * Reserves a document for a transaction's write.
   * @throws CloudError conflict when another has reserved it, or it changed after the snapshot
   */
  reserve(transaction: Transaction & { snapshot: number }, key: string): void {
    if (this.writerOf(key, transaction) || this.history.changedSince(key, transaction.snapshot))
      throw transactionConflict()
    this.intents.set(key, transaction)
    transaction.reserved.add(key)
  }

  /** Records a write, and the unique keys it will hold in place of those its document was to hold before. */
  write(transaction: Transaction, change: Change, uniqueKeys: readonly string[]): void {
    const key = documentKey(change.collection, change.id)
    for (const [claimed, claim] of this.claims)
      if (claim.holder === transaction && claim.key === key) this.claims.delete(claimed)
    for (const uniqueKey of uniqueKeys) this.claims.set(uniqueKey, { holder: transaction, key })
    transaction.writes.set(key, change)
  }

  close(): void {
    clearInterval(this.sweeper)
  }

  private endExpired(): void {
    for (const transaction of this.open.values())
      if (!transaction.committing && this.ticks() >= transaction.expiresAt) this.finish(transaction)
  }

  private oldestSnapshot(): number | undefined {
    let oldest: number | undefined
    for (const { snapshot } of this.open.values())
      if (snapshot !== undefined && (oldest === undefined || snapshot < oldest)) oldest = snapshot
    return oldest
  }
}
