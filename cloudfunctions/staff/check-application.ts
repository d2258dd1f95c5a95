import { checkApplication } from '../../core/contract/applications'
import { newTellingJob, tellingJobs } from '../../core/record/telling-jobs'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { officeOf } from './applying'
import { changeApplication, type Telling } from './change-application'
import { grantFor, reachedApplication } from './reached-application'

export const checkApplicationHandler = handle(checkApplication, async (input, call) => {
  const reached = await reachedApplication(input.application, call)
  const { application: id, revision, decision } = input
  const why = input.decision === 'return' ? input.why : null
  const { applicant, name } = reached.application
  const telling: Telling =
    why === null
      ? { kind: 'applicationForwarded', office: applicant, name }
      : { kind: 'applicationReturned', office: applicant, name, why }
  const change = {
    ...{ id, revision, action: 'applicationChecked' as const },
    ...{ place: reached.place, tells: [telling] },
  }
  return changeApplication(
    why === null ? change : { ...change, why },
    async (present, transaction) => {
      if (present === null) throw new Refusal('unknown_application')
      const grant = grantFor(decision, present, reached, call.now)
      const state = decision === 'return' ? ('returned' as const) : ('forwarded' as const)
      const step = { at: call.now, what: state, office: officeOf(grant), why }
      const { campaign, compound } = present
      const telling = { notice: 'selectionForwarded', campaign, compound, list: null } as const
      if (state === 'forwarded') await transaction.set(tellingJobs, newTellingJob(telling, call.now))
      return { next: { ...present, state, timeline: [...present.timeline, step] }, grant }
    },
    call,
  )
})
