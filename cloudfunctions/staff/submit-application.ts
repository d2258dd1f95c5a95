import { submitApplication } from '../../core/contract/applications'
import type { InputOf } from '../../core/contract/endpoint'
import { applicationDrafts } from '../../core/record/application-drafts'
import type { Application } from '../../core/record/applications'
import { checkerOf } from '../../core/selection/applicant'
import { submitRefusal, timeRefusal } from '../../core/selection/application'
import { type Call, handle } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { heldEvidence } from '../platform/evidence'
import { refuseIf } from '../platform/refusal'
import { type Applying, applyingFor, needsConsent } from './applying'
import { beginSheetsAnew } from './begin-sheets-anew'
import { changeApplication, type Telling } from './change-application'

/** The draft has become the application: both change together, and its files stay from here on. */
export const submitApplicationHandler = handle(submitApplication, async (input, call) => {
  const applying = await applyingFor(input, call)
  const { application: id, place, grant, applicant, campaign } = applying
  const change = {
    id,
    revision: input.revision,
    action: 'applicationSubmitted',
    place,
    tells: tellsOf(applying, call.now),
  } as const
  return changeApplication(
    change,
    async (present, transaction) => {
      refuseIf(submitRefusal(present, applicant))
      refuseIf(timeRefusal('submit', { campaign, isReturned: present?.state === 'returned' }, call.now))
      await endDraft(applying.draft, transaction)
      if (present?.state === 'withdrawn') await beginSheetsAnew(id, { transaction, now: call.now })
      return { next: await submitted(present, { applying, input, transaction, call }), grant }
    },
    call,
  )
})

/** Whoever checks it, and the committee that has to agree. */
function tellsOf({ compound, applicant }: Applying, now: string): Telling[] {
  const { _id, name, city, subdistrict, district } = compound
  const checker = checkerOf(applicant.role)
  const scope = checker === 'subdistrict' ? subdistrict : checker === 'district' ? district : city
  const arrived: Telling = { kind: 'applicationArrived', office: { role: checker, scope }, name }
  if (applicant.role === 'ownersCommittee' || !needsConsent(compound, now)) return [arrived]
  return [arrived, { kind: 'applicationConsentAsked', office: { role: 'ownersCommittee', scope: _id }, name }]
}

type Submitting = {
  applying: Applying
  input: InputOf<typeof submitApplication>
  transaction: Transaction
  call: Call
}

async function submitted(
  present: Application | null,
  { applying, input, transaction, call }: Submitting,
): Promise<Omit<Application, '_id' | 'revision' | 'requestKeys'>> {
  const { campaign, compound, applicant, application } = applying
  const { city, district, subdistrict, residentsCommittee: committee, _id, name } = compound
  const { practices, results } = input
  const holding = { compound: _id, heldBy: application }
  const evidence = await heldEvidence(input.evidence, holding, transaction)
  return {
    ...{ campaign: campaign._id, city, district, subdistrict, committee, compound: _id, name, applicant },
    ...{ state: 'submitted', consent: consentOf(applying, call.now), practices, results, evidence },
    timeline: [
      ...(present?.timeline ?? []),
      { at: call.now, what: 'submitted', office: applicant, why: null },
    ],
  }
}

/** What a committee submits itself it has agreed to. */
function consentOf({ compound, applicant }: Applying, now: string): Application['consent'] {
  if (!needsConsent(compound, now)) return null
  const isCommittee = applicant.role === 'ownersCommittee'
  return isCommittee
    ? { givenAt: now, office: applicant, paper: null }
    : { givenAt: null, office: null, paper: null }
}

async function endDraft(id: string, transaction: Transaction): Promise<void> {
  const draft = await transaction.get(applicationDrafts, id)
  if (draft === null) return
  const blank = { practices: '', results: '', evidence: [] }
  await transaction.set(applicationDrafts, { ...draft, ...blank, revision: draft.revision + 1 })
}
