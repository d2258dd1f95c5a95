import { readAssistedForm } from '../../core/contract/assisted'
import { presentPeriod } from '../../core/rating/period-state'
import { periodRefusal } from '../../core/rating/rating-rules'
import { askedIn } from '../platform/asked-in'
import { askedView } from '../platform/asked-view'
import { handle } from '../platform/call'
import { periodView } from '../platform/period-view'
import { cachedPeriods } from '../platform/periods'
import { Refusal, refuseIf } from '../platform/refusal'
import { presentCompound } from './reached-compound'

export const readAssistedFormHandler = handle(readAssistedForm, async (input, call) => {
  const { compound } = await presentCompound(input.compound, call)
  const period = presentPeriod(await cachedPeriods(call), call.now)
  if (period === null) throw new Refusal('unknown_period')
  refuseIf(periodRefusal(period, call.now))
  return {
    period: periodView(period, call.now),
    asked: askedView(await askedIn(compound._id, period, call)),
  }
})
