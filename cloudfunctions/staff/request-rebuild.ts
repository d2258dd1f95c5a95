import { requestRebuild } from '../../core/contract/figures'
import { audit } from '../../core/record/audit'
import { type Job, jobId, jobs } from '../../core/record/jobs'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'

export const requestRebuildHandler = handle(requestRebuild, async (input, call) => {
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const grant = await grantOver(call, {
    city: period.city,
    district: '',
    subdistrict: '',
    residentsCommittee: null,
  })
  const id = jobId('rebuild', period._id)
  const state = await call.documents.transaction<Job['state']>(async (transaction) => {
    const running = await transaction.get(jobs, id)
    if (running !== null && running.state !== 'done') return running.state
    await transaction.set(jobs, {
      _id: id,
      kind: 'rebuild',
      period: period._id,
      state: 'waiting',
      cursor: '',
      requestedAt: call.now,
      finishedAt: null,
    })
    await transaction.set(
      audit,
      auditEntryOf(grant, { action: 'rebuildRequested', subject: period._id }, call),
    )
    return 'waiting'
  })
  return { state }
})
