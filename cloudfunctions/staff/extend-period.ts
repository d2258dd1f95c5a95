import { extendPeriod } from '../../core/contract/periods'
import { extendedDates, extensionRefusal } from '../../core/rating/period-calendar'
import { audit } from '../../core/record/audit'
import { type Period, periods } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { changeCalendar } from './change-calendar'
import { asNeighbour, periodPlan } from './period-plan'
import { reachedPeriod } from './reached-period'

export const extendPeriodHandler = handle(extendPeriod, async (input, call) => {
  const { period: reached, grant, place } = await reachedPeriod(input.period, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const extended = await changeCalendar(
    { code: reached._id, city: reached.city },
    call,
    async (period, others, transaction) => {
      if (period === null) throw new Refusal('unknown_period')
      if (isRepeated(period.requestKeys, request)) return period
      const { state, extension, closesAt, publishesAt } = period
      const held = { ...asNeighbour(period), extended: extension !== null, announced: state === 'announced' }
      refuseIf(extensionRefusal(held, input.lastDay, others.map(asNeighbour), call.now))
      const dates = extendedDates(period, input.lastDay)
      const after: Period = {
        ...period,
        ...dates,
        extension: { at: call.now, from: closesAt, why: input.why },
        requestKeys: remember(period.requestKeys, request),
      }
      await transaction.set(periods, after)
      const change = { before: { closesAt, publishesAt }, after: dates, why: input.why }
      const done = { action: 'periodExtended' as const, subject: period._id, place, ...change }
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return after
    },
  )
  return { plan: periodPlan(extended, call.now) }
})
