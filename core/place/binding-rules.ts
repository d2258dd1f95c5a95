import type { ErrorCode } from '../contract/errors'

/** Limits of binding (method.md, Fraud); parameters of the product, not literals in the code. */
export const bindingLimits = {
  membersPerHousehold: 5,
  householdsPerAccount: 3,
  /** Days for which a household that was joined counts, although it may have been left since. */
  joinedCountsDays: 180,
  /** Wrong codes an account may try within an hour and within a day. */
  wrongCodesPerHour: 5,
  wrongCodesPerDay: 10,
} as const

/** Days a slip works after it was issued. */
export const slipValidDays = 60

/** A desk code: minutes it works, and how many a worker may issue in an hour, so that few are open at any time. */
export const deskCodeLimits = { validMinutes: 15, perHour: 20 } as const

/** Most households whose slips one call issues. */
export const mostSlipsACall = 200

/** Days in which the residents' committee can decide on one more household for an account. */
export const approvalValidDays = 30

const hour = 3_600_000

/** The attempts that still count: those of the last 24 hours. */
export function recentAttempts(attempts: readonly string[], now: string): string[] {
  const dayAgo = new Date(Date.parse(now) - 24 * hour).toISOString()
  return attempts.filter((at) => at > dayAgo)
}

/** Whether an account must wait before it may try another code. `attempts` are instants of wrong codes. */
export function mustWait(attempts: readonly string[], now: string): boolean {
  const recent = recentAttempts(attempts, now)
  const hourAgo = new Date(Date.parse(now) - hour).toISOString()
  return (
    recent.length >= bindingLimits.wrongCodesPerDay ||
    recent.filter((at) => at > hourAgo).length >= bindingLimits.wrongCodesPerHour
  )
}

/** The desk codes of the last hour, by the instants at which a worker issued them. */
export function recentDeskCodes(issued: readonly string[], now: string): string[] {
  const hourAgo = new Date(Date.parse(now) - hour).toISOString()
  return issued.filter((at) => at > hourAgo)
}

export type SlipFacts = { expiresAt: string; revokedAt: string | null; uses: number; usesAllowed: number }

/** Why a slip cannot be used at this instant, or null if it can. */
export function slipRefusal(slip: SlipFacts, now: string): ErrorCode | null {
  if (slip.revokedAt !== null) return 'slip_revoked'
  if (now >= slip.expiresAt) return 'slip_expired'
  if (slip.uses >= slip.usesAllowed) return 'slip_used_up'
  return null
}

/** The households joined lately enough to count; what is older serves nothing and is not kept. */
export function recentJoins<Joined extends { at: string }>(joined: readonly Joined[], now: string): Joined[] {
  const since = new Date(Date.parse(now) - bindingLimits.joinedCountsDays * 24 * hour).toISOString()
  return joined.filter(({ at }) => at > since)
}

/** How many other households an account has joined lately, those left again included. */
export function recentlyJoined(
  joined: readonly { household: string; at: string }[],
  household: string,
  now: string,
): number {
  const others = recentJoins(joined, now).filter((each) => each.household !== household)
  return new Set(others.map((each) => each.household)).size
}

export type JoinFacts = {
  members: number
  contested: boolean
  accountHouseholds: number
  recentlyJoined: number
}

/** Why an account cannot join a household, or null if it can. */
export function joinRefusal(facts: JoinFacts): ErrorCode | null {
  if (facts.contested) return 'household_contested'
  if (facts.members >= bindingLimits.membersPerHousehold) return 'too_many_members'
  const joined = Math.max(facts.accountHouseholds, facts.recentlyJoined)
  if (joined >= bindingLimits.householdsPerAccount) return 'too_many_households'
  return null
}
