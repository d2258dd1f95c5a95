import { readSheetRules } from '../../core/contract/assigning'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import { handle } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'

export const readSheetRulesHandler = handle(readSheetRules, async ({ campaign: code }, call) => {
  const { campaign } = await reachedCampaign(code, call)
  return { sheet: sheetParametersOf(campaign.parameters), mayChange: campaign.state === 'draft' }
})
