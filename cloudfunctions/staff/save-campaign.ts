import { cityPlace } from '../../core/access/scope'
import { saveCampaign } from '../../core/contract/campaigns'
import { audit } from '../../core/record/audit'
import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import { periods } from '../../core/record/periods'
import { remember } from '../../core/record/request-keys'
import { type CampaignPlan, campaignCode } from '../../core/selection/campaign'
import type { SheetParameters } from '../../core/selection/sheet-parameters'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, grantOver, handle, isRepeated } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { campaignFacts, planRefusal } from './campaign-plan'
import { remarksOn } from './campaign-surroundings'

export const saveCampaignHandler = handle(saveCampaign, async ({ year, plan }, call) => {
  const city = (await call.grants())[0]?.scope ?? ''
  const place = cityPlace(city)
  const grant = await grantOver(call, place)
  const code = campaignCode(year, city)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const before = await transaction.get(campaigns, code)
    if (before !== null && isRepeated(before.requestKeys, request)) return
    if (before !== null && before.state !== 'draft') throw new Refusal('campaign_not_draft')
    refuseIf(planRefusal(plan))
    await requirePeriod(plan.period, city, call)
    const { sheet: _sheet, ...withoutSheet } = plan.parameters
    const after: StoredCampaign = {
      ...plan,
      parameters: { ...withoutSheet, ...sheetKept(before, plan) },
      ...{ _id: code, code, year, city, moves: [], state: 'draft', launchedAt: null, savedAt: call.now },
      requestKeys: remember(before?.requestKeys ?? [], request),
    }
    await transaction.set(campaigns, after)
    const facts = { ...(before && { before: campaignFacts(before) }), after: campaignFacts(after) }
    const done = { action: 'campaignSaved' as const, subject: code, place, ...facts }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { code, remarks: await remarksOn(plan, { code, city }, call) }
})

/** Points of 附件2 are saved by themselves: a plan that was read before they were does not put them back. A plan rolled over brings last year's. */
function sheetKept(before: StoredCampaign | null, plan: CampaignPlan): { sheet?: SheetParameters } {
  const sheet = before === null ? plan.parameters.sheet : before.parameters.sheet
  return sheet === undefined ? {} : { sheet }
}

async function requirePeriod(code: string, city: string, call: Call): Promise<void> {
  const period = await call.documents.get(periods, code)
  if (period === null || period.state === 'deleted' || period.city !== city) {
    throw new Refusal('unknown_period')
  }
}
