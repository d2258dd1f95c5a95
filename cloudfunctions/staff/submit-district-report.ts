import { submitDistrictReport } from '../../core/contract/district-reports'
import { audit } from '../../core/record/audit'
import {
  type DistrictReportVersion,
  districtReports,
  districtReportVersions,
  reportId,
  reportVersionId,
} from '../../core/record/district-reports'
import { remember } from '../../core/record/request-keys'
import { compoundsIn, reportSections } from '../../core/selection/district-report'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { ownReportArea, reportRefusal } from './report-area'
import { readReportFigures } from './report-figures'

/** What was kept becomes a version with the figures of this day, in the transaction that moves the report on. */
export const submitDistrictReportHandler = handle(submitDistrictReport, async (input, call) => {
  const area = await ownReportArea(input, call)
  const { campaign, region, grant, place } = area
  refuseIf(reportRefusal(campaign, call.now))
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const id = reportId(campaign._id, region._id)
  const { figures } = await readReportFigures(area, call)
  return call.documents.transaction(async (transaction) => {
    const head = await transaction.get(districtReports, id)
    if (head === null) throw new Refusal('unknown_report')
    if (isRepeated(head.requestKeys, request)) return { number: madeBy(head.requestKeys, request.key) }
    if (head.revision !== input.revision) throw new Refusal('report_changed')
    if (reportSections.some((section) => head.text[section].trim() === '')) throw new Refusal('report_empty')
    const covered = head.text.party?.compounds ?? 0
    if (covered > compoundsIn(figures.governance)) throw new Refusal('party_compounds_too_many')
    if (head.newest > 0 && input.why === null) throw new Refusal('change_why_needed')
    const number = head.newest + 1
    const version: DistrictReportVersion = {
      ...{ _id: reportVersionId(id, number), campaign: campaign._id, city: campaign.city },
      ...{ district: head.district, number, text: head.text, figures, submittedAt: call.now },
      by: { role: grant.role, scope: grant.scope },
      why: head.newest > 0 ? input.why : null,
    }
    await transaction.set(districtReportVersions, version)
    const requestKeys = remember(head.requestKeys, { ...request, made: String(number) })
    const moved = { newest: number, submittedAt: call.now, revision: head.revision + 1, requestKeys }
    await transaction.set(districtReports, { ...head, ...moved })
    const after = { campaign: campaign._id, reportVersion: number }
    const done = { action: 'districtReportSubmitted' as const, subject: region._id, place, after }
    await transaction.set(
      audit,
      auditEntryOf(grant, version.why === null ? done : { ...done, why: version.why }, call),
    )
    return { number }
  })
})

const madeBy = (keys: readonly { key: string; made?: string | undefined }[], key: string): number =>
  Number(keys.find((each) => each.key === key)?.made)
