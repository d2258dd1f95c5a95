import { dutyState } from '../../core/disclosure/duty'
import { duties } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import { rulesOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import type { Application } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type Compound, compounds } from '../../core/record/compounds'
import { disclosures } from '../../core/record/disclosures'
import { sealedCardId, sealedCards } from '../../core/record/scorecards'
import type { Visit } from '../../core/record/visits'
import { isInScope } from '../../core/sealing/snapshot-lines'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import {
  type DisclosureFact,
  type PrefilledItem,
  prefillOf,
  type SheetFacts,
} from '../../core/selection/sheet-prefill'
import { newestFinding, type VisitCheckCode } from '../../core/selection/visit'
import type { Call } from './call'
import { cachedDisclosureRules } from './disclosure-rules'
import { dutyIn } from './disclosure-views'
import { publishedSnapshot } from './published-snapshot'

type Suggesting = { application: Application; campaign: StoredCampaign; visits: readonly Visit[] }

/** What the system suggests for a compound's sheet now; by what is published alone, so that it tells an assessor nothing that is not. */
export async function suggestedPoints(
  { application, campaign, visits }: Suggesting,
  call: Call,
): Promise<PrefilledItem[]> {
  const compound = await call.documents.get(compounds, application.compound)
  if (compound === null) throw new Error(`no compound ${application.compound}`)
  const seen = (check: VisitCheckCode) => newestFinding(visits, check)
  const facts: SheetFacts = {
    complaintRate: await publishedRate(application, campaign, call),
    ...(await disclosureFacts(compound, call)),
    seen: { complaintPhones: seen('complaintPhones'), utilityPhones: seen('utilityPhones') },
  }
  return prefillOf(facts, sheetParametersOf(campaign.parameters))
}

/** R_EB of the snapshot that the campaign's period shows, once everybody may read it. */
async function publishedRate(
  { compound }: Application,
  campaign: StoredCampaign,
  call: Call,
): Promise<SheetFacts['complaintRate']> {
  const snapshot = await publishedSnapshot(campaign.period, call)
  if (snapshot === null) return 'not_published'
  const { period, attempt, parameters } = snapshot
  const card = await call.documents.get(sealedCards, sealedCardId(period, compound, attempt))
  if (card !== null && !isInScope(card, parameters.publicationScope)) return 'not_in_scope'
  return card?.complaints?.steadiedRate ?? 'not_counted'
}

const clausesOf = {
  openness: '附件2 三-4',
  complaintPhones: '附件2 四-1',
  utilityPhones: '附件2 四-2',
} as const

/** How the compound's duties stand that serve a clause of 附件2, by the city's own kinds. */
async function disclosureFacts(
  compound: Compound,
  call: Call,
): Promise<Pick<SheetFacts, keyof typeof clausesOf>> {
  const rules = await cachedDisclosureRules(compound.city, call)
  const asked = { compound, rules, now: call.now }
  const today = dayOfInstant(call.now)
  const serving = (clause: string) =>
    rulesOn(rules, today).kinds.filter(({ clauses, retired }) => !retired && clauses.includes(clause))
  const kinds = Object.values(clausesOf).flatMap(serving)
  const made = duties(asked, kinds)
  const stored = await call.documents.findAll(disclosures, [...made.keys()])
  const heads = [...made].map(([id, make]) => stored.find(({ _id }) => _id === id) ?? make())
  const factsOf = (kind: DisclosureKind): DisclosureFact[] =>
    heads
      .filter((head) => head.kind === kind.code)
      .map((head) => ({ title: kind.title, state: dutyState(dutyIn(head), today) }))
  return {
    openness: serving(clausesOf.openness).flatMap(factsOf),
    complaintPhones: serving(clausesOf.complaintPhones).flatMap(factsOf),
    utilityPhones: serving(clausesOf.utilityPhones).flatMap(factsOf),
  }
}
