import { attestClause } from '../../core/contract/attestations'
import { mayAttest } from '../../core/selection/applicant'
import type { Attested } from '../../core/selection/attestation'
import { attestationRefusal } from '../../core/selection/attestation-check'
import { lookBackOf } from '../../core/selection/look-back'
import { clauseOf } from '../../core/selection/principles'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { addAttestation } from './add-attestation'
import { grantFor, reachedApplication } from './reached-application'

export const attestClauseHandler = handle(attestClause, async (input, call) => {
  const reached = await reachedApplication(input.application, call)
  const { application, campaign, grants } = reached
  const { attested, evidence: given } = input
  const clause = clauseOf(input.clause)
  const attesting = clause?.attesting ?? null
  if (clause === undefined || attesting === null) throw new Refusal('not_yours_to_attest')
  grantFor('attest', application, reached, call.now)
  const of = { applicant: application.applicant.role, hasResidentsCommittee: application.committee !== null }
  const right = grants.filter(({ role }) => mayAttest(role, attesting.by, of))
  if (right.length === 0) throw new Refusal('not_yours_to_attest')
  const grant = grantFor('attest', application, { ...reached, grants: right }, call.now)
  await refuseUnfitWords(wordsOf(attested), call)
  const lookBack = lookBackOf(campaign, call.now)
  return addAttestation(
    {
      ...{ reached, grant, given, said: { of: 'clause', clause: clause.code, attested } },
      subject: attesting.isOfSubdistrict ? application.subdistrict : application.compound,
      refusalOf: (evidence) => attestationRefusal({ attested, evidence }, attesting, lookBack),
      audited: {
        action: 'clauseAttested',
        after: {
          campaign: campaign._id,
          clause: clause.title,
          ...('isMet' in attested && { clauseIsMet: attested.isMet }),
          evidenceFiles: given.length,
        },
      },
    },
    call,
  )
})

/** All that is said in words: of what is not met everybody reads it with the list. */
function wordsOf(attested: Attested): string[] {
  const incidents = attested.form === 'incidents' ? attested.incidents.map(({ what }) => what) : []
  return [attested.note, ...incidents]
}
