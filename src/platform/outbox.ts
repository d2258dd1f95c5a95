import * as z from 'zod/mini'
import { readAnswer, type Send } from './answer'
import type { FailureCode, Outcome } from './failure'
import type { Store } from './storage'

const key = 'outbox'

const letter = z.object({
  /** Who wrote it; nobody else's session may send it. */
  owner: z.string(),
  /** What it is about; a newer letter about the same thing replaces an older one. */
  subject: z.string(),
  door: z.string(),
  name: z.string(),
  input: z.unknown(),
  requestKey: z.string(),
  writtenAt: z.number(),
})
export type Letter = z.infer<typeof letter>
type NewLetter = Omit<Letter, 'owner'>
const letters = z.array(letter)

/** Answers that may be different a while later; after any other one the letter is done with. */
const passing: readonly FailureCode[] = [
  'offline',
  'internal',
  'not_signed_in',
  'conflict_try_again',
  'period_not_prepared',
  'period_key_mismatch',
]
/** Answers that every other letter would get too. A fault of the cloud is not one of them: it may lie in this letter alone. */
const general: readonly FailureCode[] = ['offline', 'not_signed_in']

const isOneOf = (codes: readonly FailureCode[], outcome: Outcome<unknown>) =>
  !outcome.ok && codes.includes(outcome.failure.code)

/** Whose letters are read and written, and whether calls are made in their name at present. */
type Writer = { owner(): string; isKnown(): boolean }
type Settled = (letter: Letter, outcome: Outcome<unknown>) => void

export type Outbox = {
  /** The present owner's letters. */
  waiting(): Letter[]
  waitingFor(subject: string): Letter | null
  /** Keeps a letter until it is answered for good. */
  put(letter: NewLetter): void
  /**
   * Keeps a letter, sends it once an older one about the same thing is back, and forgets it if the answer is
   * final. Null if a newer one replaced it before its turn.
   */
  deliver(letter: NewLetter): Promise<Outcome<unknown> | null>
  /** Sends what waits, oldest first, each with its own key; `settled` hears of those answered for good. */
  flush(settled: Settled): Promise<void>
  /** Forgets letters of other people. */
  removeForeign(): void
}

/** Writes kept on the phone from before they are sent until they are answered, with the same request key. */
export function openOutbox(store: Store, send: Send, writer: Writer): Outbox {
  const all = (): Letter[] => {
    const read = letters.safeParse(store.read(key))
    return read.success ? read.data : []
  }
  const waiting = () => all().filter(({ owner }) => owner === writer.owner())
  const isWaiting = ({ requestKey }: Letter) => waiting().some((each) => each.requestKey === requestKey)
  const keep = (left: Letter[]) => (left.length > 0 ? store.write(key, left) : store.remove(key))
  const turns = new Map<string, Promise<unknown>>()
  let flushing: Promise<void> | null = null

  function put(added: NewLetter): Letter {
    const owned = { ...added, owner: writer.owner() }
    const others = all().filter(({ owner, subject }) => owner !== owned.owner || subject !== owned.subject)
    keep([...others, owned])
    return owned
  }

  /** One letter about a thing at a time, or an older one could arrive last and count. */
  function inTurn<Result>(subject: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (turns.get(subject) ?? Promise.resolve()).then(work)
    turns.set(subject, mine)
    return mine
  }

  async function attempt(each: Letter): Promise<Outcome<unknown>> {
    const { door, name, input, requestKey } = each
    const outcome = readAnswer(await send(door, { name, input, requestKey }))
    // Only this very letter is done with: a newer one about the same thing may have been put meanwhile.
    if (!isOneOf(passing, outcome)) keep(all().filter((other) => other.requestKey !== requestKey))
    return outcome
  }

  async function sendAll(settled: Settled): Promise<void> {
    for (const each of waiting()) {
      if (!writer.isKnown()) return
      const outcome = await inTurn(each.subject, async () => (isWaiting(each) ? attempt(each) : null))
      if (outcome === null) continue
      if (isOneOf(general, outcome)) return
      if (!isOneOf(passing, outcome)) settled(each, outcome)
    }
  }

  return {
    waiting,
    waitingFor: (subject) => waiting().find((each) => each.subject === subject) ?? null,
    put,
    deliver(added) {
      const owned = put(added)
      // A full or forbidden storage keeps nothing; the letter is sent all the same.
      const isKept = isWaiting(owned)
      return inTurn(owned.subject, async () => (isKept && !isWaiting(owned) ? null : attempt(owned)))
    },
    flush(settled) {
      flushing ??= sendAll(settled).finally(() => {
        flushing = null
      })
      return flushing
    },
    removeForeign: () => keep(waiting()),
  }
}
