import { createHmac } from 'node:crypto'
import { sessionToken } from '../../core/access/session-token'

/** A session at a desk for an account, begun at an instant (milliseconds). */
export type OpenSession = (accountId: string, now: number) => string

/** Sessions that end a lifetime later: what ends a persona's direct sign-in is its access token, by real time. */
const farAhead = 100 * 365 * 24 * 60 * 60 * 1000

/** Signs sessions as the functions do, for personas that sign in directly. */
export function openSessions(accountKey: string | undefined): OpenSession {
  const key = Buffer.from(accountKey ?? '', 'hex')
  const hmac = (message: string) => createHmac('sha256', key).update(message).digest('hex')
  return (account, now) =>
    sessionToken(hmac, {
      account,
      startedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + farAhead).toISOString(),
    })
}
