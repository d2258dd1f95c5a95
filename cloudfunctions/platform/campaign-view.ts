import type { readCampaign } from '../../core/contract/campaigns'
import type { OutputOf } from '../../core/contract/endpoint'
import type { StoredCampaign } from '../../core/record/campaigns'
import { stageAt, stagesAt } from '../../core/selection/stages'

/** A campaign as it is read, without what its record keeps for itself. */
export function campaignView(stored: StoredCampaign, now: string): OutputOf<typeof readCampaign> {
  const { _id, savedAt, requestKeys, ...campaign } = stored
  const { stages, state } = campaign
  return {
    campaign,
    stage: state === 'draft' ? null : stageAt(stages, now),
    open: state === 'launched' ? stagesAt(stages, now) : [],
    readAt: now,
  }
}
