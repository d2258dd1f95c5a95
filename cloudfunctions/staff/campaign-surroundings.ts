import { applications } from '../../core/record/applications'
import { periods } from '../../core/record/periods'
import { type CalendarRemark, calendarRemarks } from '../../core/selection/calendar-check'
import type { CampaignPlan } from '../../core/selection/campaign'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'
import { cityAssessors } from './city-assessors'

/** What is to be thought of in a campaign's calendar, with whoever may assess and the applications that are there. */
export async function remarksOn(
  plan: CampaignPlan,
  { code, city }: { code: string; city: string },
  call: Call,
): Promise<CalendarRemark[]> {
  // What was sent back may come again.
  const expected = { campaign: code, state: command.neq('withdrawn') }
  const [period, assessors, applying] = await Promise.all([
    call.documents.get(periods, plan.period),
    cityAssessors(city, call),
    call.documents.count(applications, expected),
  ])
  return calendarRemarks(plan, { period, assessors: assessors.length, applications: applying })
}
