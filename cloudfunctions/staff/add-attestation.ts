import type { Grant } from '../../core/access/role'
import type { ErrorCode } from '../../core/contract/errors'
import { type Attestation, attestationId, attestations } from '../../core/record/attestations'
import { type AuditEntry, audit } from '../../core/record/audit'
import { remember } from '../../core/record/request-keys'
import { attestingRoles } from '../../core/selection/applicant'
import type { EvidenceGiven } from '../../core/selection/evidence'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, isRepeated, signedIn } from '../platform/call'
import { heldEvidence } from '../platform/evidence'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { officeOf } from './applying'
import type { ReachedApplication } from './reached-application'

type Adding = {
  reached: ReachedApplication
  grant: Grant
  /** The compound, or the subdistrict where one statement holds for all of its compounds. */
  subject: string
  said: Attestation['said']
  given: readonly EvidenceGiven[]
  /** Why it is not taken with this evidence. */
  refusalOf: (evidence: Attestation['evidence']) => ErrorCode | null
  audited: Pick<AuditEntry, 'action' | 'after'> & { why?: string }
}

/**
 * Adds an attestation with its audit entry. Its id follows from the request, so that one that comes again meets what it made; those of two
 * offices at once stand beside each other.
 */
export async function addAttestation(adding: Adding, call: Call): Promise<{ attestation: string }> {
  const { reached, grant, subject, said, given, refusalOf, audited } = adding
  const { application, campaign, place } = reached
  const hmac = secretHmac('ACCOUNT_KEY')
  const request = call.request(hmac)
  const id = attestationId(hmac, campaign._id, signedIn(call), request.key)
  const role = attestingRoles.find((each) => each === grant.role)
  if (role === undefined) throw new Refusal('not_allowed')
  await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(attestations, id)
    if (present !== null && isRepeated(present.requestKeys, request)) return
    const holding = { compound: application.compound, heldBy: application._id }
    const evidence = await heldEvidence(given, holding, transaction)
    refuseIf(refusalOf(evidence))
    const { city, district, subdistrict } = application
    await transaction.set(attestations, {
      ...{ _id: id, campaign: campaign._id, subject, city, district, subdistrict },
      ...{ by: { ...officeOf(grant), role }, at: call.now, said, evidence },
      requestKeys: remember([], request),
    })
    const done = { ...audited, subject: application.compound, place, after: audited.after ?? {} }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { attestation: id }
}
