import { consentToApplication } from '../../core/contract/applications'
import { handle } from '../platform/call'
import { heldEvidence } from '../platform/evidence'
import { Refusal } from '../platform/refusal'
import { officeOf } from './applying'
import { changeApplication } from './change-application'
import { grantFor, reachedApplication } from './reached-application'

/** Entered for a committee that agreed on paper, the signed paper is put by; a committee that agrees itself needs none. */
export const consentToApplicationHandler = handle(consentToApplication, async (input, call) => {
  const reached = await reachedApplication(input.application, call)
  const { application: id, revision } = input
  const change = { id, revision, action: 'applicationConsented', place: reached.place, tells: [] } as const
  return changeApplication(
    change,
    async (present, transaction) => {
      if (present === null) throw new Refusal('unknown_application')
      const grant = grantFor('consent', present, reached, call.now)
      const isCommittee = grant.role === 'ownersCommittee'
      if (!isCommittee && input.paper === null) throw new Refusal('evidence_missing')
      const given = input.paper === null ? [] : [{ file: input.paper, kind: 'document' as const, day: null }]
      const holding = { compound: present.compound, heldBy: id }
      const [paper = null] = await heldEvidence(given, holding, transaction)
      const office = officeOf(grant)
      const step = { at: call.now, what: 'consented' as const, office, why: null }
      const consent = { givenAt: call.now, office, paper }
      return { next: { ...present, consent, timeline: [...present.timeline, step] }, grant }
    },
    call,
  )
})
