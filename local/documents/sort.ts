import { reach } from './field-path'
import { KeyWriter, keyOf } from './key-bytes'
import type { Document, Value } from './values'

/** Fields and directions, most significant first. */
export type Sort = readonly (readonly [field: string, direction: 1 | -1])[]

const writer = new KeyWriter()

/**
 * Bytes by which documents sort: the same order an index over these fields has. An array sorts by
 * its least element ascending, by its greatest descending.
 */
export function sortKey(document: Document, sort: Sort): Buffer {
  for (const [field, direction] of sort) {
    const { values } = reach(document, field)
    writer.component(values.length === 1 ? values[0] : extreme(values, direction), direction)
  }
  return writer.take()
}

function extreme(values: Value[], direction: 1 | -1): Value {
  let best = values[0]
  let bestKey = keyOf(best)
  for (const value of values) {
    const key = keyOf(value)
    if (Buffer.compare(key, bestKey) * direction < 0) {
      best = value
      bestKey = key
    }
  }
  return best
}

/** Keeps the first `size` entries by key (ties: earlier first) of however many are offered, in bounded memory. */
export class Leading<Entry> {
  private entries: { key: Buffer; turn: number; entry: Entry }[] = []
  private turn = 0

  constructor(private readonly size: number) {}

  offer(key: Buffer, entry: Entry): void {
    this.entries.push({ key, turn: this.turn++, entry })
    if (this.entries.length >= this.size * 2 + 1024) this.cut()
  }

  take(): Entry[] {
    this.cut()
    return this.entries.map(({ entry }) => entry)
  }

  private cut(): void {
    this.entries.sort((a, b) => Buffer.compare(a.key, b.key) || a.turn - b.turn)
    this.entries.length = Math.min(this.entries.length, this.size)
  }
}
