import type { StoredCampaign } from '../../core/record/campaigns'
import { selectionAwards, selectionDecisions } from '../../core/record/selection-awards'
import type { Documents } from './documents'
import { findWhole } from './find-whole'

/** Codes of the compounds that a campaign's final list selects, without those whose award was taken back; null before there is one. */
export async function selectedCompounds(
  { _id }: StoredCampaign,
  surroundings: { documents: Documents },
): Promise<ReadonlySet<string> | null> {
  if ((await surroundings.documents.get(selectionDecisions, _id)) === null) return null
  const awards = await findWhole(selectionAwards, { campaign: _id }, surroundings)
  return new Set(awards.filter(({ state }) => state !== 'revoked').map(({ compound }) => compound))
}
