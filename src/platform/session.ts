import * as z from 'zod/mini'
import type { Store } from './storage'
import { inBrowser } from './target'

const key = 'session'

/** Who is signed in at a browser. In WeChat the platform knows the person and there is no session. */
const session = z.object({
  /** What the platform takes for the person, until `accessUntil`; renewed after that (renewed-access.ts). */
  accessToken: z.string(),
  accessUntil: z.number(),
  /** Our own session, sent with every call: it ends when its time is up, or when the person signs out everywhere. */
  session: z.string(),
  expiresAt: z.number(),
  title: z.string(),
  /** The same for the same person at every sign-in, and nothing else: it names what they keep on this device. */
  owner: z.string().check(z.minLength(1)),
})
export type Session = z.infer<typeof session>

/** The session that is still valid at `now` (milliseconds), or null. */
export function currentSession(store: Store, now: number): Session | null {
  const read = session.safeParse(store.read(key))
  return read.success && read.data.expiresAt > now ? read.data : null
}

/** Keeps a session on this device; another one is replaced. */
export function keepSession(store: Store, kept: Session): void {
  store.write(key, kept)
}

/** Forgets a session on this device, unless another one (of another tab) has taken its place. */
export function endSession(store: Store, ended: Session): void {
  const read = session.safeParse(store.read(key))
  if (!read.success || read.data.session === ended.session) store.remove(key)
}

/** Whether calls are made in somebody's name: always in WeChat, with a session in a browser. */
export function knowsCaller(store: Store, now: number): boolean {
  return !inBrowser || currentSession(store, now) !== null
}
