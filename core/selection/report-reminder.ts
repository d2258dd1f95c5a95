import { daysBetween } from '../disclosure/days'

/** What a district is told of its report. */
export const reportNotices = ['districtReportDue', 'districtReportOverdue'] as const
export type ReportNotice = (typeof reportNotices)[number]

/** Days before the due day on which whoever has not reported is reminded. */
const remindedBefore = [1, 7] as const

/**
 * What is to be told on a day of a report that has not come in, and a mark under which that is told once; null: nothing yet. A due day that
 * is moved is reminded of anew. After days without a clock only the latest reminder comes.
 */
export function reportReminder(dueDay: string, today: string): { notice: ReportNotice; mark: string } | null {
  const left = daysBetween(today, dueDay)
  if (left < 0) return { notice: 'districtReportOverdue', mark: `${dueDay}|overdue` }
  const reached = remindedBefore.find((days) => left <= days)
  return reached === undefined ? null : { notice: 'districtReportDue', mark: `${dueDay}|${reached}` }
}
