import * as z from 'zod/mini'
import type { Endpoint, OutputOf } from '../../core/contract/endpoint'
import type { Store } from './storage'

const keptShape = z.object({ data: z.unknown(), savedAt: z.number() })
const keyOf = (endpoint: Endpoint, asked: string) => `kept|${endpoint.name}|${asked}`

type Kept<E extends Endpoint> = { endpoint: E; asked: string; data: OutputOf<E>; now: number }

/** Keeps an answer on the phone for a time without network. */
export function keepAnswer<E extends Endpoint>(store: Store, { endpoint, asked, data, now }: Kept<E>): void {
  store.write(keyOf(endpoint, asked), { data, savedAt: now })
}

/** The answer kept last time, if it still is what the contract says. */
export function keptAnswer<E extends Endpoint>(
  store: Store,
  endpoint: E,
  asked: string,
): { data: OutputOf<E>; savedAt: number } | null {
  const kept = keptShape.safeParse(store.read(keyOf(endpoint, asked)))
  if (!kept.success) return null
  const parsed = endpoint.output.safeParse(kept.data.data)
  return parsed.success ? { data: parsed.data as OutputOf<E>, savedAt: kept.data.savedAt } : null
}
