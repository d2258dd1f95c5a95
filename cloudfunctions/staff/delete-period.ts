import { cityPlace } from '../../core/access/scope'
import { deletePeriod } from '../../core/contract/periods'
import { audit } from '../../core/record/audit'
import { periods } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { planFacts } from './period-plan'

export const deletePeriodHandler = handle(deletePeriod, async (input, call) => {
  const known = await call.documents.get(periods, input.period)
  if (known === null) throw new Refusal('unknown_period')
  const place = cityPlace(known.city)
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const period = await transaction.get(periods, known._id)
    if (period === null) throw new Refusal('unknown_period')
    if (isRepeated(period.requestKeys, request)) return
    if (period.state === 'deleted') throw new Refusal('unknown_period')
    if (period.state !== 'draft') throw new Refusal('period_not_draft')
    const requestKeys = remember(period.requestKeys, request)
    await transaction.set(periods, { ...period, state: 'deleted', savedAt: call.now, requestKeys })
    const done = { action: 'periodDeleted' as const, subject: period._id, place, before: planFacts(period) }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { deleted: known._id }
})
