import type { Application } from '../../core/record/applications'
import { type Attestation, attestations } from '../../core/record/attestations'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type Compound, compounds } from '../../core/record/compounds'
import type { GivenAttestation, GivenDecision, PrincipleCase } from '../../core/selection/principle-results'
import type { Call } from './call'
import { command } from './documents'
import { findWhole } from './find-whole'
import { knownFacts } from './known-facts'

/** An application as the principles judge it, with the attestations themselves and its compound. */
export type CaseOf = {
  case: PrincipleCase
  attestations: ReadonlyMap<string, Attestation>
  compound: Compound
}

type Reading = Pick<Call, 'documents' | 'now'> & { seesUnpublished: boolean }

/** Few enough that everything attested of them is one answer of the platform. */
const applicationsAPiece = 20

/** What the principles of some applications are judged by, by application. One whose compound is not there is left out. */
export async function principleCases(
  campaign: StoredCampaign,
  of: readonly Application[],
  reading: Reading,
): Promise<Map<string, CaseOf>> {
  const cases = new Map<string, CaseOf>()
  for (let from = 0; from < of.length; from += applicationsAPiece) {
    const some = of.slice(from, from + applicationsAPiece)
    for (const [id, found] of await casesOf(campaign, some, reading)) cases.set(id, found)
  }
  return cases
}

async function casesOf(
  campaign: StoredCampaign,
  of: readonly Application[],
  reading: Reading,
): Promise<[string, CaseOf][]> {
  const subjects = [...new Set(of.flatMap(({ compound, subdistrict }) => [compound, subdistrict]))]
  const [places, given] = await Promise.all([
    reading.documents.findAll(
      compounds,
      of.map(({ compound }) => compound),
    ),
    findWhole(attestations, { campaign: campaign._id, subject: command.in(subjects) }, reading),
  ])
  const facts = await knownFacts(campaign, places, reading)
  return of.flatMap((application): [string, CaseOf][] => {
    const compound = places.find(({ _id }) => _id === application.compound)
    const known = facts.get(application.compound)
    if (compound === undefined || known === undefined) return []
    const own = given.filter(({ subject }) =>
      [application.compound, application.subdistrict].includes(subject),
    )
    const judged: PrincipleCase = {
      facts: known,
      attestations: own.flatMap(attestationIn),
      decisions: own.flatMap(decisionIn),
      applicant: application.applicant.role,
      hasResidentsCommittee: application.committee !== null,
      parameters: campaign.parameters,
    }
    return [
      [
        application._id,
        { case: judged, attestations: new Map(own.map((each) => [each._id, each])), compound },
      ],
    ]
  })
}

function attestationIn({ _id: id, by, at, said, evidence }: Attestation): GivenAttestation[] {
  if (said.of !== 'clause') return []
  return [{ id, clause: said.clause, by: by.role, at, attested: said.attested, evidence }]
}

function decisionIn({ _id: id, at, said }: Attestation): GivenDecision[] {
  return said.of === 'principle' ? [{ id, principle: said.principle, at, decision: said.decision }] : []
}
