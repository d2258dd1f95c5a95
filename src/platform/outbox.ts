import * as z from 'zod/mini'
import { readAnswer, type Send } from './answer'
import type { Outcome } from './failure'
import type { Store } from './storage'

const key = 'outbox'

const letter = z.object({
  /** What it is about; a newer letter about the same thing replaces an older one. */
  subject: z.string(),
  door: z.string(),
  name: z.string(),
  input: z.unknown(),
  requestKey: z.string(),
  writtenAt: z.number(),
})
export type Letter = z.infer<typeof letter>
const letters = z.array(letter)

export type Outbox = {
  waiting(): Letter[]
  waitingFor(subject: string): Letter | null
  /** Keeps a letter until it is answered. */
  put(letter: Letter): void
  drop(subject: string): void
  /** Sends what waits, oldest first, each with its own key; stops at the first that does not arrive. */
  flush(settled: (letter: Letter, outcome: Outcome<unknown>) => void): Promise<void>
}

/** Writes that could not be sent, kept on the phone and sent later with the same request key. */
export function openOutbox(store: Store, send: Send): Outbox {
  const waiting = (): Letter[] => {
    const read = letters.safeParse(store.read(key))
    return read.success ? read.data : []
  }
  const others = (subject: string) => waiting().filter((each) => each.subject !== subject)
  const keep = (left: Letter[]) => (left.length > 0 ? store.write(key, left) : store.remove(key))
  let flushing: Promise<void> | null = null

  async function sendAll(settled: (letter: Letter, outcome: Outcome<unknown>) => void): Promise<void> {
    for (const each of waiting()) {
      const sent = await send(each.door, { name: each.name, input: each.input, requestKey: each.requestKey })
      if (!sent.arrived) return
      const outcome = readAnswer(sent)
      if (!outcome.ok && outcome.failure.code === 'internal') return
      // Only this very letter is done with: a newer one about the same thing may have been put meanwhile.
      keep(waiting().filter((other) => other.requestKey !== each.requestKey))
      settled(each, outcome)
    }
  }

  return {
    waiting,
    waitingFor: (subject) => waiting().find((each) => each.subject === subject) ?? null,
    put: (added) => keep([...others(added.subject), added]),
    drop: (subject) => keep(others(subject)),
    flush(settled) {
      flushing ??= sendAll(settled).finally(() => {
        flushing = null
      })
      return flushing
    },
  }
}
