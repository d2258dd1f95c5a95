import * as z from 'zod/mini'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * The state of a compound's register of households. An import writes the households first and the buildings' counts last;
 * while it does, `applying` holds off every other change, and if it breaks off there, it tells that it did.
 */
export const rosterState = z.object({
  /** Grows with every change of the register. */
  revision: z.int(),
  /** When a register was last imported; null before the first. */
  at: z.nullable(instant),
  applying: z.nullable(z.object({ key: z.string(), digest: z.string(), claimedAt: instant })),
  requestKeys,
})
export type RosterState = z.infer<typeof rosterState>

/** Longer than a call that applies a register may live, with the last request that it has on its way. */
const claimedFor = 40_000

/** The state before anything was imported. */
export const noRoster: RosterState = { revision: 0, at: null, applying: null, requestKeys: [] }

/** Whether an import that has not ended since this instant can be going on no more. */
export function isBrokenOff(claimedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(claimedAt) >= claimedFor
}

/** Whether an import is under way now, was broken off, or neither. */
export function applyingState({ applying }: RosterState, now: string): 'none' | 'underWay' | 'brokenOff' {
  if (applying === null) return 'none'
  return isBrokenOff(applying.claimedAt, now) ? 'brokenOff' : 'underWay'
}

/** Tells one state of a register from every other: what somebody was shown must still be so when they apply. */
export function rosterFingerprint({ revision, applying }: RosterState): string {
  return applying === null ? String(revision) : `${revision}|${applying.claimedAt}|${applying.key}`
}
