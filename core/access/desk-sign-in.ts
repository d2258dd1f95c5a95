import type { ErrorCode } from '../contract/errors'

/** Limits of signing in at a desk; parameters of the product, not literals in the code. */
export const deskLimits = {
  /** How long a code on the desk's screen may be scanned. */
  codeSeconds: 180,
  /** How long a session lasts: a working day and its evening. */
  sessionSeconds: 12 * 3600,
} as const

/** What can be told of a desk from what every browser says of itself; no more, as it is shown and not recognised again. */
export const browsers = ['edge', 'chrome', 'firefox', 'safari', 'wechat', 'other'] as const
export const systems = ['windows', 'macos', 'linux', 'phone', 'other'] as const

export type CodeFacts = {
  expiresAt: string
  account: string | null
  declinedAt: string | null
}

/** Why a phone can no longer settle a code, or null if it can: a code is settled once, by whoever scanned it first. */
export function codeRefusal(code: CodeFacts, now: string): ErrorCode | null {
  if (code.account !== null || code.declinedAt !== null) return 'sign_in_code_used'
  return now >= code.expiresAt ? 'sign_in_code_expired' : null
}

/** The instant that lies so many seconds after another one. */
export function secondsAfter(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}

/** The ordinary link in a desk's QR code: it opens the page on which the phone confirms. */
export function deskLink(origin: string, code: string): string {
  return `${origin}/packages/staff/confirm/index?code=${code}`
}
