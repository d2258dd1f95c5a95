import { withdrawApplication } from '../../core/contract/applications'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { officeOf } from './applying'
import { changeApplication } from './change-application'
import { grantFor, reachedApplication } from './reached-application'

export const withdrawApplicationHandler = handle(withdrawApplication, async (input, call) => {
  const reached = await reachedApplication(input.application, call)
  const { revision, why } = input
  const change = {
    id: input.application,
    revision,
    action: 'applicationWithdrawn',
    place: reached.place,
    tells: [],
    why,
  } as const
  return changeApplication(
    change,
    (present) => {
      if (present === null) throw new Refusal('unknown_application')
      const grant = grantFor('withdraw', present, reached, call.now)
      const step = { at: call.now, what: 'withdrawn' as const, office: officeOf(grant), why }
      return { next: { ...present, state: 'withdrawn', timeline: [...present.timeline, step] }, grant }
    },
    call,
  )
})
