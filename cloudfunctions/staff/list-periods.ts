import { listPeriods } from '../../core/contract/figures'
import { handle } from '../platform/call'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'

export const listPeriodsHandler = handle(listPeriods, async (_input, call) => ({
  periods: (await cachedPeriods(call)).map((period) => periodView(period, call.now)),
}))
