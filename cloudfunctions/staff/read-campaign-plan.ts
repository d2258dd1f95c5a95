import { cityPlace } from '../../core/access/scope'
import { readCampaignPlan } from '../../core/contract/campaigns'
import { campaigns } from '../../core/record/campaigns'
import { selectionAwards } from '../../core/record/selection-awards'
import { campaignCode, campaignPlan, firstPlan } from '../../core/selection/campaign'
import { noticeCalendar } from '../../core/selection/stages'
import { type Call, grantOver, handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { remarksOn } from './campaign-surroundings'
import { periodsOf } from './change-calendar'

/** A year without a campaign begins as the last one's did (滚动实施), on the days of the notice; the first begins as the notice has it. */
export const readCampaignPlanHandler = handle(readCampaignPlan, async ({ year }, call) => {
  const city = (await call.grants())[0]?.scope ?? ''
  await grantOver(call, cityPlace(city))
  const code = campaignCode(year, city)
  const [stored, earlier] = await Promise.all([
    call.documents.get(campaigns, code),
    call.documents.get(campaigns, campaignCode(year - 1, city)),
  ])
  const known = (await periodsOf(city, call)).sort((a, b) => (a.opensAt < b.opensAt ? 1 : -1))
  // On one that has closed no campaign is launched.
  const usable = known.find(({ closesAt }) => closesAt > call.now) ?? known[0]
  const first = firstPlan(year, usable?._id ?? '')
  const rolled = earlier && { ...campaignPlan.parse(earlier), name: first.name, period: first.period }
  const plan = stored
    ? campaignPlan.parse(stored)
    : rolled
      ? { ...rolled, stages: noticeCalendar(year) }
      : first
  return {
    ...{ code, plan, state: stored?.state ?? null, moves: stored?.moves ?? [] },
    remarks: await remarksOn(plan, { code, city }, call),
    periods: known.map(({ _id, name, publishesAt }) => ({ code: _id, name, publishesAt })),
    lastYear: await selectedIn(campaignCode(year - 1, city), call),
  }
})

async function selectedIn(campaign: string, call: Call) {
  const awards = await findWhole(selectionAwards, { campaign }, call)
  const standing = awards.filter(({ state }) => state !== 'revoked').sort((a, b) => a.place - b.place)
  return standing.map(({ compound, name }) => ({ compound, name }))
}
