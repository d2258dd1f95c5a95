import { saveSheetRules } from '../../core/contract/assigning'
import { audit } from '../../core/record/audit'
import { campaigns } from '../../core/record/campaigns'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

export const saveSheetRulesHandler = handle(saveSheetRules, async ({ campaign: code, sheet }, call) => {
  const { grant, place } = await reachedCampaign(code, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const campaign = await transaction.get(campaigns, code)
    if (campaign === null) throw new Refusal('unknown_campaign')
    if (isRepeated(campaign.requestKeys, request)) return
    if (campaign.state !== 'draft') throw new Refusal('campaign_not_draft')
    const parameters = { ...campaign.parameters, sheet }
    const requestKeys = remember(campaign.requestKeys, request)
    await transaction.set(campaigns, { ...campaign, parameters, requestKeys })
    const done = { action: 'sheetRulesSaved', subject: code, place } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { campaign: code }
})
