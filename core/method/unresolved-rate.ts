import { complaintRate } from './complaint-rate'

/** What leaves a counted complaint unresolved. `overdue`: accepted or answered after its limit, or open beyond it. */
export type Unresolved = { overdue: boolean; reopened: boolean; dissatisfied: boolean; upheld: boolean }

/**
 * U = 100·|overdue ∪ reopened ∪ dissatisfied ∪ upheld on review|/(H·T), in 件/百户·年, each counted complaint once whatever
 * befell it (method.md, Complaints). A complaint that is open within its limits is not unresolved. Rate null without
 * household-years. Example: one that was late and reopened, and one upheld, in 200 household-years: 2 and 1.0.
 */
export function unresolvedRate(
  complaints: readonly Unresolved[],
  householdYears: number,
): { count: number; rate: number | null } {
  const count = complaints.filter(
    (each) => each.overdue || each.reopened || each.dissatisfied || each.upheld,
  ).length
  return { count, rate: complaintRate(count, householdYears) }
}
