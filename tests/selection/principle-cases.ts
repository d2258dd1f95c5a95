import type { AttestingRole } from '../../core/selection/applicant'
import type { Attested } from '../../core/selection/attestation'
import { firstParameters } from '../../core/selection/campaign'
import type { Evidence } from '../../core/selection/evidence'
import type { KnownFacts } from '../../core/selection/known-facts'
import type { GivenAttestation, PrincipleCase } from '../../core/selection/principle-results'
import { clauses } from '../../core/selection/principles'

/** A compound of which everything that is known is as it should be. */
export const goodFacts: KnownFacts = {
  lookBack: { from: '2025-09-01', until: '2026-08-31' },
  figures: {
    ...{ state: 'sealed', period: '2026 年上半年', reason: null, shortfall: 0 },
    ...{ score: 87.3, complaintRate: 1.2 },
  },
  service: { kind: 'company', company: '演示·甲物业', since: '2021-01-01' },
  governance: { kind: 'ownersCommittee', since: '2024-03-01', until: '2029-02-28' },
  disclosures: {
    serviceStandard: { publishedOn: '2026-02-01', isOverdue: false },
    fees: { publishedOn: '2026-02-01', isOverdue: false },
    complaintPhones: { publishedOn: '2026-02-01', isOverdue: false },
    emergencyPlan: { publishedOn: '2026-02-01', isOverdue: false },
  },
  activities: 3,
  meetings: 4,
}

export const photo: Evidence = {
  ...{ file: 'f1', kind: 'visitPhoto', day: '2026-08-20', name: '公示栏.jpg', type: 'jpeg' },
  ...{ bytes: 1000, fileId: 'cloud://f1' },
}

export const collection: Extract<Attested, { form: 'collection' }> = {
  ...{ form: 'collection', from: '2025-07-01', until: '2026-06-30' },
  ...{ collected: 96_000_00, receivable: 100_000_00, note: '' },
}

const contents: Record<Attested['form'], Attested> = {
  statement: { form: 'statement', isMet: true, note: '' },
  party: { form: 'party', isMet: true, members: 21, committee: { members: 7, partyMembers: 4 }, note: '' },
  accidents: { form: 'accidents', accidents: [], note: '' },
  incidents: { form: 'incidents', incidents: [], note: '' },
  collection,
}

/** An attestation that says what it should, with evidence of the first kind that is taken. */
export function attestationOf(code: string, more: Partial<GivenAttestation> = {}): GivenAttestation {
  const attesting = clauses.find((clause) => clause.code === code)?.attesting
  if (!attesting) throw new Error(`nobody attests ${code}`)
  const [kind = 'document'] = attesting.takes
  return {
    id: `${code}|1`,
    clause: code,
    by: attesting.by,
    at: '2026-08-25T02:00:00.000Z',
    attested: contents[attesting.form],
    evidence: [{ ...photo, kind, day: attesting.isOnSite ? photo.day : null }],
    ...more,
  }
}

export const attestedCodes = clauses.flatMap(({ code, attesting }) => (attesting ? [code] : []))

/** A compound that every principle lets pass. */
export const goodCase: PrincipleCase = {
  facts: goodFacts,
  attestations: attestedCodes.map((code) => attestationOf(code)),
  decisions: [],
  applicant: 'propertyCompany',
  hasResidentsCommittee: true,
  parameters: firstParameters,
}

/** The case with one clause attested otherwise. */
export function attestedOtherwise(
  code: string,
  more: { attested?: Attested; evidence?: Evidence[]; by?: AttestingRole },
): PrincipleCase {
  const others = goodCase.attestations.filter(({ clause }) => clause !== code)
  return { ...goodCase, attestations: [...others, attestationOf(code, more)] }
}
