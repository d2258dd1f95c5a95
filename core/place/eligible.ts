import type { HomeUse } from './home'

/** What decides whether a household counts. */
export type HomeFacts = {
  use: HomeUse
  delivered: boolean
  empty: { checked: { confirmed: boolean } | null } | null
  removedAt: string | null
}

/**
 * Whether a household is one of N: a delivered home that is on the register. A home declared empty leaves N only once the
 * district has confirmed it (method.md, Words).
 */
export function isEligible({ use, delivered, empty, removedAt }: HomeFacts): boolean {
  return removedAt === null && use === 'home' && delivered && empty?.checked?.confirmed !== true
}
