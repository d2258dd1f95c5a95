import { type Change, documentKey } from './stored-change'

type Entry = { sequence: number; collection: number; key: string; rid: number; before: string | undefined }

/**
 * Earlier versions of documents, kept in memory for as long as an open transaction may still look
 * at them. A commit has a sequence number; a snapshot is the number of the last commit it sees.
 */
export class History {
  /** The number of the last commit. */
  sequence = 0
  private queue: Entry[] = []
  private readonly byDocument = new Map<string, Entry[]>()

  /** Counts a commit; remembers what it replaced when some snapshot may want it. */
  publish(changes: readonly Change[], remember: boolean): void {
    this.sequence++
    if (!remember) return
    for (const change of changes) {
      const key = documentKey(change.collection, change.id)
      const entry: Entry = {
        sequence: this.sequence,
        collection: change.collection.id,
        key,
        rid: change.rid as number,
        before: change.before?.text,
      }
      this.queue.push(entry)
      const known = this.byDocument.get(key)
      if (known) known.push(entry)
      else this.byDocument.set(key, [entry])
    }
  }

  changedSince(key: string, snapshot: number): boolean {
    const last = this.byDocument.get(key)?.at(-1)
    return last !== undefined && last.sequence > snapshot
  }

  /** The first change of a document after a snapshot: its `before` is what the snapshot sees. */
  firstChangeSince(key: string, snapshot: number): { before: string | undefined } | undefined {
    return this.byDocument.get(key)?.find((entry) => entry.sequence > snapshot)
  }

  /** Every change in a collection after a snapshot, oldest first. */
  changesSince(
    collection: number,
    snapshot: number,
  ): { key: string; rid: number; before: string | undefined }[] {
    return this.queue.filter((entry) => entry.sequence > snapshot && entry.collection === collection)
  }

  /** Forgets what no snapshot from `oldest` on can ask for; everything when no snapshot is open. */
  forget(oldest: number | undefined): void {
    let gone = 0
    while (
      gone < this.queue.length &&
      (oldest === undefined || (this.queue[gone] as Entry).sequence <= oldest)
    )
      gone++
    if (gone === 0) return
    for (const entry of this.queue.slice(0, gone)) {
      const rest = this.byDocument.get(entry.key)?.filter((other) => other !== entry)
      if (rest && rest.length > 0) this.byDocument.set(entry.key, rest)
      else this.byDocument.delete(entry.key)
    }
    this.queue = this.queue.slice(gone)
  }
}
