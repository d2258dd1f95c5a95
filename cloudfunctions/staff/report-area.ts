import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type Region, regions } from '../../core/record/regions'
import { refusalBefore } from '../../core/selection/stages'
import { type Call, grantOver } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { Refusal } from '../platform/refusal'
import { regionPlace } from './region-place'

export type ReportArea = { campaign: StoredCampaign; region: Region; grant: Grant; place: PlaceCodes }

/** The area of a report, which a district writes of itself and the bureau of the city. The bureau reaches both. */
export async function reportArea(
  { campaign: code, area }: { campaign: string; area: string },
  call: Call,
): Promise<ReportArea> {
  const campaign = await findCampaign(code, call)
  const region = await call.documents.get(regions, area)
  const isArea = region?.kind === 'city' || region?.kind === 'district'
  if (region === null || !isArea || region.city !== campaign.city) throw new Refusal('unknown_region')
  const place = regionPlace(region)
  return { campaign, region, place, grant: await grantOver(call, place) }
}

/** Whoever writes a report is the area's own office: the bureau reads a district's, and does not write it. */
export async function ownReportArea(
  asked: { campaign: string; area: string },
  call: Call,
): Promise<ReportArea> {
  const reached = await reportArea(asked, call)
  if (reached.grant.scope === asked.area) return reached
  const own = (await call.grants()).find(({ scope }) => scope === asked.area)
  if (own === undefined) throw new Refusal('out_of_scope')
  return { ...reached, grant: own }
}

/** What keeps a report from being submitted; one that comes late is taken, and stands as late. */
export function reportRefusal(campaign: StoredCampaign, now: string) {
  return refusalBefore(campaign, 'districtReport', now)
}
