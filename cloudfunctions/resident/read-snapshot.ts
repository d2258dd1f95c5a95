import { readSnapshot } from '../../core/contract/snapshots'
import { periodState } from '../../core/rating/period-state'
import { handle } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { findSnapshot, snapshotView } from '../platform/snapshot-view'

export const readSnapshotHandler = handle(readSnapshot, async (input, call) => {
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  if (periodState(period, call.now) !== 'published') throw new Refusal('not_published_yet')
  return snapshotView(period, await findSnapshot(period, input.number, call))
})
