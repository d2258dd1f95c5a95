import { saveDistrictReport } from '../../core/contract/district-reports'
import { type DistrictReport, districtReports, reportId } from '../../core/record/district-reports'
import { remember } from '../../core/record/request-keys'
import { handle, isRepeated } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { ownReportArea, reportRefusal } from './report-area'

/** No audit entry: a draft is seen by its office alone, and what is submitted is audited. */
export const saveDistrictReportHandler = handle(saveDistrictReport, async (input, call) => {
  const { campaign, region } = await ownReportArea(input, call)
  refuseIf(reportRefusal(campaign, call.now))
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const id = reportId(campaign._id, region._id)
  return call.documents.transaction(async (transaction) => {
    const head = await transaction.get(districtReports, id)
    if (head !== null && isRepeated(head.requestKeys, request)) return { revision: head.revision }
    if ((head?.revision ?? 0) !== input.revision) throw new Refusal('report_changed')
    const saved: DistrictReport = {
      ...{ _id: id, campaign: campaign._id, city: campaign.city },
      district: region.kind === 'city' ? null : region._id,
      ...{ text: input.text, revision: input.revision + 1, savedAt: call.now },
      ...{ newest: head?.newest ?? 0, submittedAt: head?.submittedAt ?? null },
      requestKeys: remember(head?.requestKeys ?? [], request),
    }
    await transaction.set(districtReports, saved)
    return { revision: saved.revision }
  })
})
