import { announcePeriod } from '../../core/contract/periods'
import { isReady } from '../../core/rating/period-checks'
import { audit } from '../../core/record/audit'
import { type Period, periods } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { changeCalendar } from './change-calendar'
import { checksOfPeriod, mergesIn, periodPlan, planFacts } from './period-plan'
import { reachedPeriod } from './reached-period'

/** What was checked is what is announced: the key, the versions and the dates of the draft in this very transaction. */
export const announcePeriodHandler = handle(announcePeriod, async (input, call) => {
  const { period: reached, grant, place } = await reachedPeriod(input.period, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const announced = await changeCalendar(
    { code: reached._id, city: reached.city },
    call,
    async (period, others, transaction) => {
      if (period === null || period.state === 'deleted') throw new Refusal('unknown_period')
      if (isRepeated(period.requestKeys, request)) return period
      if (period.state !== 'draft') throw new Refusal('period_not_draft')
      const merging = await mergesIn(period.city, call)
      if (!isReady(checksOfPeriod(period, { others, merging }, call.now)))
        throw new Refusal('period_not_ready')
      const requestKeys = remember(period.requestKeys, request)
      const after: Period = { ...period, state: 'announced', requestKeys }
      await transaction.set(periods, after)
      const done = { action: 'periodAnnounced' as const, subject: period._id, place, after: planFacts(after) }
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return after
    },
  )
  return { plan: periodPlan(announced, call.now) }
})
