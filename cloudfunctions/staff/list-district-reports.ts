import { listDistrictReports, type ReportRow } from '../../core/contract/district-reports'
import { daysBetween } from '../../core/disclosure/days'
import { dayOfInstant } from '../../core/place/day'
import {
  type DistrictReport,
  districtReports,
  districtReportVersions,
  reportId,
  reportVersionId,
} from '../../core/record/district-reports'
import { type Region, regions } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { presentCampaign } from '../platform/present-campaign'
import { cityOfCaller } from './city-of-caller'
import { widestGrants } from './scope-of-caller'

export const listDistrictReportsHandler = handle(listDistrictReports, async (input, call) => {
  const grants = await widestGrants(call)
  const campaign = await presentCampaign(await cityOfCaller(call), input.campaign, call)
  if (campaign === null) return { campaign: null, rows: [] }
  const areas =
    grants[0]?.role === 'bureau'
      ? [
          ...(await call.documents.findAll(regions, [campaign.city])),
          ...(await openDistrictsOf(campaign.city)),
        ]
      : await call.documents.findAll(
          regions,
          grants.map(({ scope }) => scope),
        )
  const heads = await call.documents.findAll(
    districtReports,
    areas.map(({ _id }) => reportId(campaign._id, _id)),
  )
  const { opensOn, closesOn: dueDay } = campaign.stages.districtReport
  const today = dayOfInstant(call.now)
  const late = await lateOf(heads, dueDay, call)
  return {
    campaign: { code: campaign._id, name: campaign.name, opensOn, dueDay },
    rows: areas.map((area) => {
      const head = heads.find(({ _id }) => _id === reportId(campaign._id, area._id))
      const lateDays = Math.max(0, daysBetween(dueDay, today))
      return { ...rowOf(area, head, lateDays), late: head !== undefined && late.has(head._id) }
    }),
  }

  function openDistrictsOf(city: string) {
    return findWhole(regions, { city, kind: 'district', closedAt: null }, call)
  }
})

/** The reports whose first version came after the due day; a further one that comes then makes no report late. */
async function lateOf(
  heads: readonly DistrictReport[],
  dueDay: string,
  { documents }: Call,
): Promise<Set<string>> {
  const isAfter = (instant: string | null) => instant !== null && dayOfInstant(instant) > dueDay
  const changed = heads.filter(({ submittedAt, newest }) => newest > 1 && isAfter(submittedAt))
  const firsts = await documents.findAll(
    districtReportVersions,
    changed.map(({ _id }) => reportVersionId(_id, 1)),
  )
  const inTime = firsts.filter(({ submittedAt }) => !isAfter(submittedAt)).map(({ _id }) => _id)
  return new Set(
    heads
      .filter(({ _id, submittedAt }) => isAfter(submittedAt) && !inTime.includes(reportVersionId(_id, 1)))
      .map(({ _id }) => _id),
  )
}

function rowOf(
  { _id: area, name }: Region,
  head: DistrictReport | undefined,
  lateDays: number,
): Omit<ReportRow, 'late'> {
  const newest = head?.newest ?? 0
  return {
    ...{ area, areaName: name, newest },
    state: newest > 0 ? 'submitted' : head === undefined ? 'none' : 'draft',
    submittedAt: head?.submittedAt ?? null,
    savedAt: head?.savedAt ?? null,
    overdueDays: newest > 0 ? 0 : lateDays,
  }
}
