import type { Assignment } from '../../core/record/assignments'
import type { StoredCampaign } from '../../core/record/campaigns'
import { sealedCardId, sealedCards } from '../../core/record/scorecards'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import { awaitedItems, complaintPoints } from '../../core/selection/sheet-prefill'
import type { AwaitedItem } from '../../core/selection/sheet-score'
import type { Call } from './call'
import { publishedSnapshot } from './published-snapshot'

type Assigned = Pick<Assignment, '_id' | 'compound' | 'prefill'>

/** By application, the items whose points the system gives, with what they are by the snapshot that is public now. */
export async function awaitedByApplication(
  campaign: StoredCampaign,
  assigned: readonly Assigned[],
  reading: Pick<Call, 'documents' | 'now'>,
): Promise<Map<string, AwaitedItem[]>> {
  const awaiting = assigned.filter(({ prefill }) => awaitedItems(prefill).length > 0)
  if (awaiting.length === 0) return new Map()
  const given = await givenByCompound(
    campaign,
    awaiting.map(({ compound }) => compound),
    reading,
  )
  return new Map(
    awaiting.map(({ _id, compound, prefill }) => [
      _id,
      awaitedItems(prefill).map(({ item }) => ({ item, given: given(compound) })),
    ]),
  )
}

async function givenByCompound(
  campaign: StoredCampaign,
  compounds: readonly string[],
  reading: Pick<Call, 'documents' | 'now'>,
): Promise<(compound: string) => AwaitedItem['given']> {
  const snapshot = await publishedSnapshot(campaign.period, reading)
  if (snapshot === null) return () => null
  const { period, attempt } = snapshot
  const ids = compounds.map((compound) => sealedCardId(period, compound, attempt))
  const cards = await reading.documents.findAll(sealedCards, ids)
  const rates = new Map(cards.map(({ compound, complaints }) => [compound, complaints?.steadiedRate ?? null]))
  const parameters = sheetParametersOf(campaign.parameters)
  return (compound) => {
    const rate = rates.get(compound) ?? null
    return rate === null ? 'asScored' : complaintPoints(rate, parameters)
  }
}
