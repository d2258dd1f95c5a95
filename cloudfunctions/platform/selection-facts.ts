import { publishedEdition } from '../../core/method/published-edition'
import { type Application, applications } from '../../core/record/applications'
import type { StoredCampaign } from '../../core/record/campaigns'
import { regions } from '../../core/record/regions'
import { type StoredSealedCard, sealedCardId, sealedCards } from '../../core/record/scorecards'
import { selectionRulings } from '../../core/record/selection-rulings'
import type { Snapshot } from '../../core/record/snapshots'
import { type SelectionHeader, selectionFormat } from '../../core/sealing/selection-lines'
import { campaignPlan } from '../../core/selection/campaign'
import type { Candidate } from '../../core/selection/candidate'
import { candidateFiguresOf } from '../../core/selection/candidate-figures'
import { officeWords } from '../../core/selection/office-words'
import { publishedCandidate } from '../../core/selection/published-candidate'
import type { Call } from './call'
import { findWhole } from './find-whole'
import { principleOutcomes } from './principle-outcomes'
import { publishedSnapshot } from './published-snapshot'
import { sheetOutcomes } from './sheet-outcomes'

type Reading = Pick<Call, 'documents' | 'now'>

/** Everything that a list follows from. */
export type SelectionFacts = {
  applications: Application[]
  candidates: Candidate[]
  /** The snapshot that the figures are from; null before the publication, when no candidate has any. */
  snapshot: Snapshot | null
}

/**
 * The facts of a campaign at an instant: applications that were passed on, with what is published, attested, scored and ruled of them. From the
 * publication on they are as the list names them, no more.
 */
export async function selectionFacts(campaign: StoredCampaign, reading: Reading): Promise<SelectionFacts> {
  const { documents } = reading
  const passedOn = await findWhole(
    applications,
    { campaign: campaign.code, state: 'forwarded' },
    { documents },
  )
  const snapshot = await publishedSnapshot(campaign.period, reading)
  const [cards, principles, sheets, rulings, districts] = await Promise.all([
    snapshot === null ? [] : cardsOf(passedOn, snapshot, reading),
    principleOutcomes(campaign, passedOn, { ...reading, seesUnpublished: snapshot === null }),
    sheetOutcomes(campaign, passedOn, reading),
    rulingsOf(campaign, reading),
    documents.findAll(regions, [...new Set(passedOn.map(({ district }) => district))]),
  ])
  const card = new Map(cards.map((each) => [each.compound, each]))
  const districtNames = new Map(districts.map(({ _id, name }) => [_id, name]))
  const candidates = passedOn.map(({ _id, compound, name, district, applicant }): Candidate => {
    const found = card.get(compound)
    const known: Candidate = {
      ...{ compound, name, district, districtName: districtNames.get(district) ?? '' },
      applicant: officeWords(applicant),
      figures: found === undefined ? null : candidateFiguresOf(publishedEdition(found)),
      principles: principles.get(_id) ?? [],
      sheet: sheets.get(_id) ?? { score: null, items: [], why: '尚未评分' },
      ruledOut: rulings.get(compound) ?? null,
    }
    return snapshot === null ? known : publishedCandidate(known, snapshot.parameters.publicationScope)
  })
  return { applications: passedOn, candidates, snapshot }
}

function cardsOf(
  of: readonly Application[],
  { period, attempt }: Snapshot,
  { documents }: Reading,
): Promise<StoredSealedCard[]> {
  return documents.findAll(
    sealedCards,
    of.map(({ compound }) => sealedCardId(period, compound, attempt)),
  )
}

/** By compound, why it was ruled out; those that were ruled back are none. */
async function rulingsOf(
  { code }: StoredCampaign,
  { documents }: Reading,
): Promise<Map<string, { why: string }>> {
  const all = await findWhole(selectionRulings, { campaign: code }, { documents })
  const newest = new Map<string, (typeof all)[number]>()
  for (const ruling of all) {
    if ((newest.get(ruling.compound)?.number ?? 0) < ruling.number) newest.set(ruling.compound, ruling)
  }
  const excluded = [...newest].filter(([, { kind }]) => kind === 'excluded')
  return new Map(excluded.map(([compound, { why }]) => [compound, { why }]))
}

/** The header of a list that is to be sealed. */
export function selectionHeaderOf(
  campaign: StoredCampaign,
  { period, number, public: open, parameters, fit }: Snapshot,
  list: { number: number; sealedAt: string },
): SelectionHeader {
  return {
    ...{ format: selectionFormat, campaign: campaign.code, city: campaign.city },
    plan: campaignPlan.parse(campaign),
    ...list,
    snapshot: { period, number, sha256: open.sha256 },
    ...{ method: parameters, fit },
  }
}
