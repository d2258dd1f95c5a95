import { listPeriodPlans } from '../../core/contract/periods'
import { handle } from '../platform/call'
import { periodsOf } from './change-calendar'
import { periodPlan } from './period-plan'

export const listPeriodPlansHandler = handle(listPeriodPlans, async (_input, call) => {
  const cities = [...new Set((await call.grants()).map((grant) => grant.scope))]
  const found = (await Promise.all(cities.map((city) => periodsOf(city, call)))).flat()
  const newestFirst = found.sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1))
  return { plans: newestFirst.map((period) => periodPlan(period, call.now)) }
})
