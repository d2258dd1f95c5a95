import * as z from 'zod/mini'
import type { Endpoint, OutputOf } from '../../core/contract/endpoint'
import { ownedKey } from './owner'
import type { Store } from './storage'

const keptShape = z.object({ data: z.unknown(), savedAt: z.number() })

/** Who asked what: `asked` is the input as JSON. */
type Question<E extends Endpoint> = { endpoint: E; asked: string; owner: string }
type Kept<E extends Endpoint> = { data: OutputOf<E>; savedAt: number }

const keyOf = ({ endpoint, asked, owner }: Question<Endpoint>) =>
  ownedKey('kept', owner, `${endpoint.name}|${asked}`)

/** Keeps an answer on the phone for a time without network. */
export function keepAnswer<E extends Endpoint>(store: Store, question: Question<E>, kept: Kept<E>): void {
  store.write(keyOf(question), kept)
}

/** The answer kept last time, if it still is what the contract says. */
export function keptAnswer<E extends Endpoint>(store: Store, question: Question<E>): Kept<E> | null {
  const kept = keptShape.safeParse(store.read(keyOf(question)))
  if (!kept.success) return null
  const parsed = question.endpoint.output.safeParse(kept.data.data)
  return parsed.success ? { data: parsed.data as OutputOf<E>, savedAt: kept.data.savedAt } : null
}
