/**
 * 投诉率 R = 100·C/(H·T), in 件/百户·年 (complaints per 100 household-years; method.md, Complaints).
 * C: complaints for which the company is responsible, merged duplicates once. Not in it: enquiries, suggestions, first repair
 * requests, cases ruled to a department or utility, withdrawals confirmed to a reviewer. H·T: household-years. Null without any.
 * Example: 3 complaints of 300 households in a year are 1.0.
 */
export function complaintRate(counted: number, householdYears: number): number | null {
  return householdYears > 0 ? (100 * counted) / householdYears : null
}
