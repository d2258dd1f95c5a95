import type { CaseRow } from '../../core/contract/case-views'
import type { Complaint } from '../../core/record/complaints'
import type { Call } from '../platform/call'
import { caseCompounds } from '../platform/case-compound'
import { caseRowOf } from '../platform/case-view'
import { cachedRules } from '../platform/complaint-rules'

/** Cases of one city as rows of a list. */
export async function caseRowsOf(page: readonly Complaint[], call: Call): Promise<CaseRow[]> {
  const [first] = page
  if (first === undefined) return []
  const [{ categories, calendar }, known] = await Promise.all([
    cachedRules(first.city, call),
    caseCompounds(
      page.map(({ compound }) => compound),
      call,
    ),
  ])
  return page.map((found) => {
    const buildings = known.get(found.compound)?.buildings ?? new Map()
    return caseRowOf(found, { now: call.now, categories, calendar, buildings })
  })
}
