import { applications } from '../../core/record/applications'
import { invitations } from '../../core/record/invitations'
import { periods } from '../../core/record/periods'
import { type CalendarRemark, calendarRemarks } from '../../core/selection/calendar-check'
import type { CampaignPlan } from '../../core/selection/campaign'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'

/** What is to be thought of in a campaign's calendar, with the assessors that are in office and the applications that are there. */
export async function remarksOn(
  plan: CampaignPlan,
  { code, city }: { code: string; city: string },
  call: Call,
): Promise<CalendarRemark[]> {
  const inOffice = { role: 'assessor', city, endedAt: null, claimedBy: command.neq(null) }
  const [period, assessors, forwarded] = await Promise.all([
    call.documents.get(periods, plan.period),
    call.documents.count(invitations, inOffice),
    call.documents.count(applications, { campaign: code, state: command.in(['submitted', 'forwarded']) }),
  ])
  return calendarRemarks(plan, { period, assessors, applications: forwarded })
}
