import { moveStage } from '../../core/contract/campaigns'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { movedStages, moveRefusal } from '../../core/selection/stage-move'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { officeName } from '../platform/office-name'
import { Refusal, refuseIf } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { newestList } from '../platform/selection-lists'
import { remarksOn } from './campaign-surroundings'
import { changeCampaign } from './change-campaign'

export const moveStageHandler = handle(moveStage, async ({ code, stage, day, to, why }, call) => {
  await refuseUnfitWords([why], call)
  await changeCampaign(code, call, async ({ campaign, grant, place, transaction }) => {
    if (campaign.state === 'draft') throw new Refusal('campaign_not_launched')
    if (campaign.state === 'ended') throw new Refusal('campaign_ended')
    const moving = { stage, day, to }
    const isListed = (await newestList(code, call)) !== null
    refuseIf(moveRefusal({ stages: campaign.stages, isListed, today: dayOfInstant(call.now) }, moving))
    const from = campaign.stages[stage][day]
    const stages = movedStages(campaign.stages, moving)
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
