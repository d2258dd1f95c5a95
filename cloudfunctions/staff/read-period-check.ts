import { readPeriodCheck } from '../../core/contract/periods'
import { isReady } from '../../core/rating/period-checks'
import { handle } from '../platform/call'
import { periodsOf } from './change-calendar'
import { checksOfPeriod, mergesIn, periodPlan } from './period-plan'
import { reachedPeriod } from './reached-period'

export const readPeriodCheckHandler = handle(readPeriodCheck, async (input, call) => {
  const { period } = await reachedPeriod(input.period, call)
  const plan = periodPlan(period, call.now)
  // Once it is announced there is nothing left to decide.
  if (period.state !== 'draft') return { plan, checks: [], ready: false }
  const others = (await periodsOf(period.city, call)).filter(({ _id }) => _id !== period._id)
  const merging = await mergesIn(period.city, call)
  const checks = checksOfPeriod(period, { others, merging }, call.now)
  return { plan, checks, ready: isReady(checks) }
})
