import type { Hmac } from './account-id'

/**
 * A session at a desk. The platform says who calls; the session only narrows that: it ends by itself, and by 在所有电脑上退出.
 * In WeChat there is none.
 */
export type Session = { account: string; startedAt: string; expiresAt: string }

/** The session as the browser holds it: its facts and their keyed hash. Nothing is stored, so nothing has to be read. */
export function sessionToken(hmac: Hmac, { account, startedAt, expiresAt }: Session): string {
  const facts = `${account}.${Date.parse(startedAt)}.${Date.parse(expiresAt)}`
  return `${facts}.${signature(hmac, facts)}`
}

/** Reads a token; null if it is none, or was made or changed by anybody but us. */
export function readSessionToken(hmac: Hmac, token: string): Session | null {
  const [, facts = '', account = '', started, expires, signed = ''] =
    /^(([0-9a-f]{32})\.(\d{1,15})\.(\d{1,15}))\.([0-9a-f]{64})$/.exec(token) ?? []
  if (!isSame(signature(hmac, facts), signed)) return null
  return { account, startedAt: instantOf(started), expiresAt: instantOf(expires) }
}

/** Whether a session is over: its time is up, or its account has signed out everywhere since it began. */
export function isOver(session: Session, now: string, signedOutAt: string | null): boolean {
  return now >= session.expiresAt || (signedOutAt !== null && session.startedAt < signedOutAt)
}

function signature(hmac: Hmac, facts: string): string {
  return hmac(`session|${facts}`)
}

function instantOf(milliseconds: string | undefined): string {
  return new Date(Number(milliseconds)).toISOString()
}

/** Compares to the end, so that the time taken tells nothing of where two texts differ. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length
  for (let at = 0; at < expected.length; at += 1) difference |= expected.charCodeAt(at) ^ given.charCodeAt(at)
  return difference === 0
}
