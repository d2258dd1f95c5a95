import { listPublishedPeriods } from '../../core/contract/public-results'
import { parametersOf } from '../../core/method/parameters-v1'
import { periodState } from '../../core/rating/period-state'
import { handle } from '../platform/call'
import { cachedPeriods } from '../platform/periods'
import { shownSnapshot } from '../platform/shown-cards'

export const listPublishedPeriodsHandler = handle(listPublishedPeriods, async (_input, call) => ({
  periods: (await cachedPeriods(call)).flatMap((period) => {
    const shown = shownSnapshot(period, call.now)
    if (shown === null || periodState(period, call.now) !== 'published') return []
    const { _id, name, opensAt, closesAt, publishesAt } = period
    const parameters = parametersOf(period)
    const snapshot = { number: shown.number, sealedAt: shown.sealedAt }
    return [{ code: _id, name, opensAt, closesAt, publishesAt, parameters, snapshot }]
  }),
}))
