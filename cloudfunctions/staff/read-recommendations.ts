import { readRecommendations } from '../../core/contract/selection-awards'
import { selectionListId, selectionLists } from '../../core/record/selection-lists'
import { handle } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { recommendedCases } from './recommended-cases'

export const readRecommendationsHandler = handle(readRecommendations, async (input, call) => {
  const { campaign } = await reachedCampaign(input.campaign, call)
  const { decision, cases } = await recommendedCases(campaign, call)
  const list = await call.documents.get(selectionLists, selectionListId(campaign.code, decision.list))
  const words = new Map(list?.outcome.places.map((each) => [each.compound, each.words]))
  return {
    cases: cases.map(({ award, application }) => ({
      ...{ compound: award.compound, name: award.name, districtName: award.districtName },
      ...{ applicant: award.applicant, place: award.place, words: words.get(award.compound) ?? '' },
      ...{ practices: application.practices, results: application.results },
    })),
    recommended: decision.recommended,
  }
})
