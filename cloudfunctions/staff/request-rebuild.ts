import { cityPlace } from '../../core/access/scope'
import { requestRebuild } from '../../core/contract/figures'
import { audit } from '../../core/record/audit'
import { type Job, jobId, jobs, newJob } from '../../core/record/jobs'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** Asked for while one is running, it begins again: facts may have been corrected behind its cursor. */
export const requestRebuildHandler = handle(requestRebuild, async (input, call) => {
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const place = cityPlace(period.city)
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const state = await call.documents.transaction<Job['state']>(async (transaction) => {
    const earlier = await transaction.get(jobs, jobId('rebuild', period._id))
    if (earlier !== null && isRepeated(earlier.requestKeys, request)) return earlier.state
    const asked = newJob('rebuild', period._id, call.now)
    await transaction.set(jobs, { ...asked, requestKeys: remember(earlier?.requestKeys ?? [], request) })
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'rebuildRequested',
          subject: period._id,
          place,
          before: earlier ? { state: earlier.state } : undefined,
          after: { state: asked.state },
        },
        call,
      ),
    )
    return 'waiting'
  })
  return { state }
})
