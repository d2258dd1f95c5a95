import type { Grant, Role } from '../../core/access/role'
import type { ApplicationRow } from '../../core/contract/applications'
import type { ClauseResultView, PrincipleResultView } from '../../core/contract/principle-views'
import type { Application } from '../../core/record/applications'
import type { Attestation } from '../../core/record/attestations'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type ApplicantRole, checkerOf, mayAttest } from '../../core/selection/applicant'
import type { ApplicationAct } from '../../core/selection/application'
import type { PrincipleNumber } from '../../core/selection/campaign'
import type { Evidence } from '../../core/selection/evidence'
import {
  type ClauseResult,
  type PrincipleResult,
  principleResultsOf,
} from '../../core/selection/principle-results'
import { clauseOf } from '../../core/selection/principles'
import { compoundPlace } from '../platform/compound-place'
import type { evidenceViews } from '../platform/evidence'
import type { CaseOf } from '../platform/principle-cases'
import { actsOf } from './reached-application'

/** Who looks at an application: by which of their grants, and every office that they hold. */
export type Looking = {
  campaign: StoredCampaign
  grants: readonly Grant[]
  held: readonly Grant[]
  /** Whether what was attested of it can be put right after its stage. */
  isReopened: boolean
  now: string
}

/** What became of the principles of an application, and what whoever looks at it can do. */
export type Seen = {
  looking: Looking
  results: readonly PrincipleResult[]
  acts: ApplicationAct[]
}

export function seenOf(application: Application, found: CaseOf | undefined, looking: Looking): Seen {
  if (found === undefined) return { looking, results: [], acts: [] }
  const acting = { ...looking, place: compoundPlace(found.compound, looking.now) }
  return {
    looking,
    results: principleResultsOf(found.case),
    acts: actsOf(application, acting, looking.now),
  }
}

/** An application in a list, with what became of the principles and what the caller can do. */
export function applicationRowOf(
  application: Application,
  { looking: { grants }, results, acts }: Seen,
): ApplicationRow {
  const { _id: id, compound, name, district, subdistrict, applicant, state, consent, timeline } = application
  const toAttest = acts.includes('attest') ? waitingFor(grants, results) : 0
  return {
    ...{ id, compound, name, district, subdistrict, state, acts },
    applicant: { role: applicant.role, name: applicant.name },
    submittedAt: timeline.findLast(({ what }) => what === 'submitted')?.at ?? '',
    consentGiven: consent && consent.givenAt !== null,
    principles: results.map((result) => result.state),
    toAttest,
    waits: toAttest > 0 || waitsFor(grants, acts, applicant.role),
  }
}

/** Whether it is the caller's own turn to do something; who could do it in another's place is not waited for. */
function waitsFor(
  grants: readonly Grant[],
  acts: readonly ApplicationAct[],
  applicant: ApplicantRole,
): boolean {
  const holds = (role: Role) => grants.some((grant) => grant.role === role)
  if (acts.includes('submit')) return true
  if (acts.includes('consent') && holds('ownersCommittee')) return true
  return acts.includes('return') && holds(checkerOf(applicant))
}

/** Clauses that nobody has attested and that are the caller's own to attest. */
function waitingFor(grants: readonly Grant[], results: readonly PrincipleResult[]): number {
  return results
    .flatMap(({ clauses }) => clauses)
    .filter(({ state, attestor }) => state === 'unattested' && grants.some(({ role }) => role === attestor))
    .length
}

type Viewing = {
  seen: Seen
  found: CaseOf
  /** Whether whoever looks is a party to it, who decides nothing on it. */
  isParty: boolean
  viewOf: Awaited<ReturnType<typeof evidenceViews>>
}

/** What became of the principles, with what it rests on. */
export function principleViews(viewing: Viewing): PrincipleResultView[] {
  const { found, isParty } = viewing
  const { looking, results, acts } = viewing.seen
  const mayNow = acts.includes('attest')
  const mayDecide = mayNow && !isParty && looking.grants.some(({ role }) => role === 'bureau')
  return results.map(({ principle, state, words, clauses, decision }) => {
    const decided = decision === null ? undefined : found.attestations.get(decision)
    const mode = looking.campaign.parameters.principles[principle as PrincipleNumber]
    return {
      ...{ principle, state, words },
      mode,
      mayExplain: mayDecide && mode === 'explainable',
      clauses: clauses.map((clause) => clauseView(clause, mayNow, viewing)),
      decision:
        decided?.said.of === 'principle'
          ? { ...givenView(decided, viewing), ...decided.said.decision }
          : null,
    }
  })
}

function clauseView(
  { clause, state, words, known, figure, attestor, attestation }: ClauseResult,
  mayNow: boolean,
  viewing: Viewing,
): ClauseResultView {
  const { grants } = viewing.seen.looking
  const attesting = clauseOf(clause)?.attesting ?? null
  const counting = attestation === null ? undefined : viewing.found.attestations.get(attestation)
  return {
    ...{ clause, state, words, known, figure, attestor },
    isTurn: mayNow && grants.some(({ role }) => role === attestor),
    mayAttest:
      mayNow &&
      attesting !== null &&
      grants.some(({ role }) => mayAttest(role, attesting.by, viewing.found.case)),
    attestation:
      counting?.said.of === 'clause'
        ? { ...givenView(counting, viewing), attested: counting.said.attested }
        : null,
  }
}

function givenView({ by, at, evidence }: Attestation, { viewOf }: Viewing) {
  return {
    office: { role: by.role, name: by.name },
    at,
    evidence: evidence.map((each: Evidence) => viewOf(each)),
  }
}
