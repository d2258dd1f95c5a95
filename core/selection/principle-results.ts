import { roleTitles } from '../access/role'
import { wordsOfDay } from '../place/day'
import { accidentGrade, accidentGradeTitles } from './accident'
import { type ApplicantRole, type AttestingRole, attestingRoles, attestorOf, mayAttest } from './applicant'
import type { Attested, CollectiveDecision } from './attestation'
import type { CampaignParameters, PrincipleNumber } from './campaign'
import { type Evidence, isVisitPhoto, type LookBack } from './evidence'
import { feeCollectionRate, isFeeCollection, reachesCollection } from './fee-collection'
import type { KnownFacts } from './known-facts'
import { type Known, knownOf } from './known-words'
import type { PrincipleOutcome } from './outcomes'
import { type Attesting, type Clause, type Principle, principles } from './principles'

/** What an office attested of a clause. `at` is an instant, `id` decides between two of one. */
export type GivenAttestation = {
  id: string
  clause: string
  by: AttestingRole
  at: string
  attested: Attested
  evidence: readonly Evidence[]
}

export type GivenDecision = { id: string; principle: number; at: string; decision: CollectiveDecision }

export type PrincipleCase = {
  facts: KnownFacts
  /** Every attestation of the compound and of its subdistrict. */
  attestations: readonly GivenAttestation[]
  decisions: readonly GivenDecision[]
  applicant: ApplicantRole
  hasResidentsCommittee: boolean
  parameters: Pick<
    CampaignParameters,
    'principles' | 'satisfactionAtLeast' | 'complaintRateAtMost' | 'collectionRateAtLeast'
  >
}

export type ClauseState = 'met' | 'unmet' | 'unattested'

export type ClauseResult = {
  clause: string
  state: ClauseState
  /** Why, without a figure that is not public. */
  words: string
  /** What the system knows beside what is attested, and the figure that it goes by; null where there is none. */
  known: string | null
  figure: string | null
  /** The attestation that counts; null where none does. */
  attestation: string | null
  /** Whose it is to attest; null where nobody has to. */
  attestor: AttestingRole | null
}

export type PrincipleResult = PrincipleOutcome & {
  clauses: ClauseResult[]
  /** The decision that explains it; null where none counts. */
  decision: string | null
}

/**
 * What becomes of the eight principles of a compound (附件1). A clause is decided by what the system knows, or by what the right office
 * attested with evidence; what is not attested never counts as met, and no decision stands in for it. Pure: the same facts, in whatever
 * order, give the same results.
 */
export function principleResultsOf(of: PrincipleCase): PrincipleResult[] {
  return principles.map((principle) => resultOf(principle, of))
}

function resultOf({ number, clauses }: Principle, of: PrincipleCase): PrincipleResult {
  const results = clauses.map((clause) => clauseResult(clause, of))
  const wordsOf = (state: ClauseState) =>
    results
      .filter((each) => each.state === state)
      .map(({ clause, words }) => `${titleOf(clauses, clause)}：${words}`)
      .join('；')
  const unmet = wordsOf('unmet')
  const unattested = wordsOf('unattested')
  const decision = unmet === '' ? null : decisionOn(number, of)
  const base = { principle: number, clauses: results, decision: decision?.id ?? null }
  if (unmet !== '' && decision === null) return { ...base, state: 'unmet', words: unmet }
  if (unattested !== '') return { ...base, state: 'unattested', words: unattested }
  if (decision === null) return { ...base, state: 'met', words: '符合' }
  const { meetingOn, documentNumber, reason } = decision.decision
  return {
    ...base,
    state: 'explained',
    words: `${unmet}；经 ${wordsOfDay(meetingOn)}集体研究（${documentNumber}）：${reason}`,
  }
}

function titleOf(clauses: readonly Clause[], code: string): string {
  return clauses.find((clause) => clause.code === code)?.title ?? code
}

/** The newest decision on a principle that may be explained. */
function decisionOn(number: PrincipleNumber, { decisions, parameters }: PrincipleCase): GivenDecision | null {
  if (parameters.principles[number] !== 'explainable') return null
  return newest(decisions.filter(({ principle }) => principle === number))
}

function clauseResult(clause: Clause, of: PrincipleCase): ClauseResult {
  const known = clause.known && knownOf(clause.known, of.facts, of.parameters)
  const { attesting } = clause
  if (attesting === null) return knownResult(clause.code, known)
  const attestor = attestorOf(attesting.by, of)
  const base = { clause: clause.code, known: known?.words ?? null, figure: null, attestor }
  const given = countingAttestation(clause.code, attesting, of)
  if (given === null) {
    return { ...base, state: 'unattested', words: `待${roleTitles[attestor]}证明`, attestation: null }
  }
  const judged = judge(given, attesting, of)
  const by = `${roleTitles[given.by]}证明`
  return { ...base, state: judged.state, words: `${by}：${judged.words}`, attestation: given.id }
}

function knownResult(clause: string, known: Known | null): ClauseResult {
  const state = known?.isMet == null ? 'unattested' : known.isMet ? 'met' : 'unmet'
  const words = known?.words ?? ''
  return {
    clause,
    state,
    words,
    known: null,
    figure: known?.figure ?? null,
    attestation: null,
    attestor: null,
  }
}

/**
 * The attestation that counts: of the offices that may attest, the highest one's, and its newest. So an office above corrects one below,
 * and never the other way round.
 */
function countingAttestation(
  code: string,
  { by, form }: Attesting,
  { attestations, ...place }: PrincipleCase,
): GivenAttestation | null {
  const rank = (role: AttestingRole) => attestingRoles.indexOf(role)
  const right = attestations.filter(
    (each) => each.clause === code && each.attested.form === form && mayAttest(each.by, by, place),
  )
  const highest = Math.max(...right.map((each) => rank(each.by)))
  return newest(right.filter((each) => rank(each.by) === highest))
}

function newest<Given extends { at: string; id: string }>(given: readonly Given[]): Given | null {
  return given.reduce<Given | null>((last, each) => {
    if (last === null || each.at > last.at || (each.at === last.at && each.id > last.id)) return each
    return last
  }, null)
}

type Judged = { state: ClauseState; words: string }

/** What an attestation says, by the rule of its form. */
function judge({ attested, evidence }: GivenAttestation, attesting: Attesting, of: PrincipleCase): Judged {
  const lacking = lackingEvidence(evidence, attesting, of.facts.lookBack)
  const judged = judgeContent(attested, of)
  return judged.state === 'met' && lacking !== null ? { state: 'unattested', words: lacking } : judged
}

/** What evidence is missing; null where there is enough. */
export function lackingEvidence(
  evidence: readonly Pick<Evidence, 'kind' | 'type' | 'day'>[],
  { takes, needsEvidence, isOnSite }: Attesting,
  lookBack: LookBack,
): string | null {
  if (isOnSite && !evidence.some((each) => isVisitPhoto(each, lookBack))) return '缺少注明日期的现场照片'
  if (needsEvidence && !evidence.some(({ kind }) => takes.includes(kind))) return '缺少证明材料'
  return null
}

function judgeContent(attested: Attested, { facts: { lookBack }, parameters }: PrincipleCase): Judged {
  const isLookedBackOn = ({ day }: { day: string }) => lookBack.from <= day && day <= lookBack.until
  switch (attested.form) {
    case 'statement':
    case 'party':
      return attested.isMet
        ? { state: 'met', words: '符合' }
        : { state: 'unmet', words: attested.note || '不符合' }
    case 'accidents': {
      const grave = attested.accidents
        .filter(isLookedBackOn)
        .find((each) => accidentGrade(each) !== 'general')
      if (grave === undefined)
        return { state: 'met', words: `${wordsOfDay(lookBack.from)}以来未发生较大及以上安全事故` }
      return {
        state: 'unmet',
        words: `${wordsOfDay(grave.day)}发生${accidentGradeTitles[accidentGrade(grave)]}`,
      }
    }
    case 'incidents': {
      const grave = attested.incidents
        .filter(isLookedBackOn)
        .find(({ isSerious, isOfManagement }) => isSerious && isOfManagement)
      if (grave === undefined) return { state: 'met', words: `${wordsOfDay(lookBack.from)}以来未发生` }
      return { state: 'unmet', words: `${wordsOfDay(grave.day)}发生：${grave.what}` }
    }
    case 'collection':
      return judgeCollection(attested, lookBack, parameters.collectionRateAtLeast)
  }
}

/** A period that has not ended within the days looked back on says nothing of them. */
function judgeCollection(
  attested: Extract<Attested, { form: 'collection' }>,
  lookBack: LookBack,
  atLeast: number,
): Judged {
  const { from, until } = attested
  if (!isFeeCollection(attested) || until < lookBack.from || until > lookBack.until) {
    return { state: 'unattested', words: '收费时段或金额有误' }
  }
  const isMet = reachesCollection(attested, atLeast)
  const words = `${wordsOfDay(from)}至 ${wordsOfDay(until)}收费率 ${feeCollectionRate(attested)}%，${isMet ? '不低于' : '低于'} ${atLeast}%`
  return { state: isMet ? 'met' : 'unmet', words }
}
