import { type Span, spans } from './cadence'
import { daysAfter } from './days'

/**
 * A reporting period: `2026` a year, `2026H1` half a year, `2026Q3` a quarter, `2026M09` a month. Codes of one span sort as the periods
 * do.
 */
export type ReportingPeriod = { code: string; span: Span; firstDay: string; lastDay: string }

const letters: Record<Span, string> = { month: 'M', quarter: 'Q', halfYear: 'H', year: '' }

/** The period of a span in which a day (in China) lies. Example: 2026-09-30 lies in the quarter 2026Q3, 2026-07-01 … 2026-09-30. */
export function reportingPeriodOf(day: string, span: Span): ReportingPeriod {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return periodAt(year, Math.floor((month - 1) / spans[span]), span)
}

/** The period after another one. */
export function nextPeriod({ lastDay, span }: ReportingPeriod): ReportingPeriod {
  return reportingPeriodOf(daysAfter(lastDay, 1), span)
}

/** The first day at or after another one that begins a period of the span. */
export function firstStart(day: string, span: Span): string {
  const period = reportingPeriodOf(day, span)
  return period.firstDay === day ? day : nextPeriod(period).firstDay
}

/** Reads a code; null if it is none. */
export function readReportingPeriod(code: string): ReportingPeriod | null {
  const [, year, letter = '', index = ''] = /^(\d{4})(?:([MQH])(\d{1,2}))?$/.exec(code) ?? []
  if (year === undefined) return null
  const span = (Object.keys(letters) as Span[]).find((each) => letters[each] === letter)
  if (span === undefined) return null
  const read = periodAt(Number(year), letter === '' ? 0 : Number(index) - 1, span)
  return read.code === code && reportingPeriodOf(read.firstDay, span).code === code ? read : null
}

/** The n-th period of a year, from 0. */
function periodAt(year: number, index: number, span: Span): ReportingPeriod {
  const length = spans[span]
  const first = new Date(Date.UTC(year, index * length, 1))
  const last = new Date(Date.UTC(year, (index + 1) * length, 0))
  const number = span === 'month' ? String(index + 1).padStart(2, '0') : String(index + 1)
  return {
    code: span === 'year' ? String(year) : `${year}${letters[span]}${number}`,
    span,
    firstDay: first.toISOString().slice(0, 10),
    lastDay: last.toISOString().slice(0, 10),
  }
}
