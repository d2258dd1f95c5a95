import { cityPlace } from '../../core/access/scope'
import { type Application, applications } from '../../core/record/applications'
import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import { type Stage, stageRefusal } from '../../core/selection/stages'
import { type Call, grantOver } from './call'
import type { Documents } from './documents'
import { Refusal, refuseIf } from './refusal'

/** A campaign by its code, whoever asks. */
export async function findCampaign(code: string, { documents }: { documents: Documents }) {
  const found = await documents.get(campaigns, code)
  if (found === null) throw new Refusal('unknown_campaign')
  return found
}

/** A campaign of the caller's city, with the bureau's grant over it. */
export async function reachedCampaign(code: string, call: Call) {
  const campaign = await findCampaign(code, call)
  const place = cityPlace(campaign.city)
  return { campaign, place, grant: await grantOver(call, place) }
}

/** Refuses what is too early or too late for a stage. */
export function requireStage(campaign: StoredCampaign, stage: Stage, now: string): void {
  refuseIf(stageRefusal(campaign, stage, now))
}

/** An application and its campaign, whoever asks. */
export async function findApplication(
  id: string,
  call: Call,
): Promise<{ application: Application; campaign: StoredCampaign }> {
  const application = await call.documents.get(applications, id)
  if (application === null) throw new Refusal('unknown_application')
  return { application, campaign: await findCampaign(application.campaign, call) }
}
