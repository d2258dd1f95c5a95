import { periodState } from '../../core/rating/period-state'
import { periods } from '../../core/record/periods'
import { type Snapshot, snapshotId, snapshots } from '../../core/record/snapshots'
import type { Call } from './call'
import { shownSnapshot } from './shown-cards'

/** The snapshot that a period shows, once its results are public; null before. Read anew: a list is made of what is shown now. */
export async function publishedSnapshot(
  code: string,
  { documents, now }: Pick<Call, 'documents' | 'now'>,
): Promise<Snapshot | null> {
  const period = await documents.get(periods, code)
  if (period === null || periodState(period, now) !== 'published') return null
  const shown = shownSnapshot(period, now)
  return shown && documents.get(snapshots, snapshotId(code, shown.number))
}
