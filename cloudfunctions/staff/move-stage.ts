import { moveStage } from '../../core/contract/campaigns'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { isCalendarInOrder } from '../../core/selection/calendar-check'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { officeName } from '../platform/office-name'
import { Refusal } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { remarksOn } from './campaign-surroundings'
import { changeCampaign } from './change-campaign'

/** A day that is over stays what it was, and none is moved into the past: nobody's act becomes late, or in time, afterwards. */
export const moveStageHandler = handle(moveStage, async ({ code, stage, day, to, why }, call) => {
  await refuseUnfitWords([why], call)
  await changeCampaign(code, call, async ({ campaign, grant, place, transaction }) => {
    if (campaign.state === 'draft') throw new Refusal('campaign_not_launched')
    if (campaign.state === 'ended') throw new Refusal('campaign_ended')
    const from = campaign.stages[stage][day]
    if (from === to) throw new Refusal('nothing_changes')
    const today = dayOfInstant(call.now)
    // What opens, or closes, in the course of today may still be put off.
    if (from < today || to < today || (day === 'opensOn' && from === today))
      throw new Refusal('stage_day_passed')
    const stages = { ...campaign.stages, [stage]: { ...campaign.stages[stage], [day]: to } }
    if (!isCalendarInOrder(stages)) throw new Refusal('stage_days_wrong')
    const move = { stage, day, from, to, why, office: officeName(grant), at: call.now }
    const done = {
      ...{ action: 'stageMoved' as const, subject: code, place, why },
      ...{ before: { stage, [day]: from }, after: { stage, [day]: to } },
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { campaign: { ...campaign, stages, moves: [...campaign.moves, move] }, made: to }
  })
  const campaign = await findCampaign(code, call)
  return { remarks: await remarksOn(campaign, campaign, call) }
})
