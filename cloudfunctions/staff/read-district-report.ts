import { roleTitles } from '../../core/access/role'
import { readDistrictReport } from '../../core/contract/district-reports'
import {
  type DistrictReportVersion,
  districtReports,
  districtReportVersions,
  reportId,
  reportVersionId,
} from '../../core/record/district-reports'
import { longestSection, type ReportText } from '../../core/selection/district-report'
import { activityWords, practiceWords, problemWords } from '../../core/selection/report-words'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'
import { reportArea, reportRefusal } from './report-area'
import { readReportFigures } from './report-figures'

/** A version is read as it was submitted; what is being written has the figures of now, and is filled in from them at the beginning. */
export const readDistrictReportHandler = handle(readDistrictReport, async (input, call) => {
  const area = await reportArea(input, call)
  const { campaign, region, grant } = area
  const id = reportId(campaign._id, region._id)
  const head = await call.documents.get(districtReports, id)
  const versions = await findWhole(
    districtReportVersions,
    { campaign: campaign._id, district: districtOf(region) },
    call,
  )
  const isOwn = grant.scope === region._id
  const shared = {
    ...{
      campaignName: campaign.name,
      areaName: region.name,
      dueDay: campaign.stages.districtReport.closesOn,
    },
    open: isOwn && reportRefusal(campaign, call.now) === null,
    ended: campaign.state === 'ended',
    ...{ revision: head?.revision ?? 0, savedAt: head?.savedAt ?? null },
    versions: versions.sort((a, b) => b.number - a.number).map((each) => versionView(each, region.name)),
  }
  // What a district has not submitted is its own.
  const asked = input.version ?? (isOwn ? undefined : (head?.newest ?? 0))
  if (asked !== undefined) {
    const version = versions.find(({ _id }) => _id === reportVersionId(id, asked))
    if (version === undefined) throw new Refusal('unknown_report')
    return { ...shared, text: version.text, figures: version.figures, filled: null }
  }
  const { figures, practices } = await readReportFigures(area, call)
  const filled = {
    activities: activityWords(figures).slice(0, longestSection),
    practices: practiceWords(practices).slice(0, longestSection),
    problems: problemWords(figures).slice(0, longestSection),
  }
  const text: ReportText = head?.text ?? { ...filled, party: null }
  return { ...shared, text, figures, filled }
})

const districtOf = ({ kind, _id }: { kind: string; _id: string }) => (kind === 'city' ? null : _id)

function versionView({ number, submittedAt, by, why }: DistrictReportVersion, name: string) {
  return {
    number,
    submittedAt,
    by: { role: by.role, name: by.role === 'bureau' ? roleTitles.bureau : name },
    why,
  }
}
