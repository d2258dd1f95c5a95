import type { KeyState } from '../../core/rating/period-checks'
import { type Period, periods } from '../../core/record/periods'
import { keyStateOf, newestKeyFor } from '../platform/answer-keys'
import type { Run } from './run'

/**
 * Gives a draft the newest key, and says how the key of a period stands. A draft goes along when a newer version comes; one
 * whose version now holds another key is left as it is and told of, as answers of other periods may lie under that version.
 */
export async function settleKey(period: Period, run: Run): Promise<{ period: Period; key: KeyState }> {
  try {
    const settled = period.state === 'draft' ? await withNewestKey(period, run) : period
    return { period: settled, key: keyStateOf(settled) }
  } catch (fault) {
    run.faults.push(fault)
    return { period, key: 'missing' }
  }
}

async function withNewestKey(period: Period, run: Run): Promise<Period> {
  const newest = newestKeyFor(period._id)
  if (newest === null || newest.keyVersion === period.keyVersion) return period
  // Announced meanwhile, it keeps the key that was checked.
  const draft = { _id: period._id, state: 'draft', savedAt: period.savedAt }
  return (await run.documents.update(periods, draft, newest)) === 1 ? { ...period, ...newest } : period
}
