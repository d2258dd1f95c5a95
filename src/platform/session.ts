import * as z from 'zod/mini'
import type { Store } from './storage'
import { inBrowser } from './target'

const key = 'session'

/** Who is signed in at a browser. In WeChat the platform knows the person and there is no session. */
const session = z.object({ accessToken: z.string(), expiresAt: z.number(), title: z.string() })
export type Session = z.infer<typeof session>

/** The session that is still valid at `now` (milliseconds), or null. */
export function currentSession(store: Store, now: number): Session | null {
  const read = session.safeParse(store.read(key))
  return read.success && read.data.expiresAt > now ? read.data : null
}

/** Forgets the session on this device. */
export function endSession(store: Store): void {
  store.remove(key)
}

/** Whether calls are made in somebody's name: always in WeChat, with a session in a browser. */
export function knowsCaller(store: Store, now: number): boolean {
  return !inBrowser || currentSession(store, now) !== null
}
