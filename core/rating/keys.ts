import type { Hmac } from '../access/account-id'

/** Id of a household's answer in a period; it cannot be traced to the household without the key (method.md, Secrecy). */
export function answerId(hmac: Hmac, period: string, household: string): string {
  return hmac(`answer|${period}|${household}`)
}

/** Tag of the member who wrote a revision; only they are shown what it says. */
export function authorTag(
  hmac: Hmac,
  author: { period: string; household: string; account: string },
): string {
  return hmac(`author|${author.period}|${author.household}|${author.account}`)
}

/** Id of an answer that waits for its author's claim to be confirmed; only who holds the key finds it by the claim. */
export function heldId(hmac: Hmac, author: { period: string; household: string; account: string }): string {
  return hmac(`held|${author.period}|${author.household}|${author.account}`)
}

/** Check value of a period's key: a function with another key refuses to write. */
export function periodKeyCheck(hmac: Hmac, period: string): string {
  return hmac(`check|${period}`).slice(0, 32)
}

/** What marks an answer as taken out by a ruling: without the key nobody tells by which, or the rulings of few would tell whose it is. */
export function exclusionTag(hmac: Hmac, ruling: string, answer: string): string {
  return hmac(`excluded|${ruling}|${answer}`)
}
