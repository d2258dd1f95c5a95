import { dayOfInstant, daysLater, instantOfDay } from '../place/day'
import type { YearCalendar } from './working-days'

/** A day of the year, or the first and the last of several. */
type Span = readonly [first: string, last?: string]

/** The days off and make-up workdays of the 国务院办公厅关于部分节假日安排的通知, a notice a year. A city begins with them. */
export const stateCouncilCalendar: readonly YearCalendar[] = [
  // 国办发明电〔2023〕7号, 2023-10-25. The eve of Spring Festival, 02-09, is only recommended to be given off: a working day.
  yearOf(
    2024,
    [
      ['01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  ),
  // 国办发明电〔2024〕12号, 2024-11-12.
  yearOf(
    2025,
    [
      ['01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
  ),
  // 国办发明电〔2025〕7号, 2025-11-04.
  yearOf(
    2026,
    [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
]

function yearOf(year: number, off: readonly Span[], workdays: readonly string[]): YearCalendar {
  return {
    year,
    off: off.flatMap(([first, last = first]) => daysFrom(`${year}-${first}`, `${year}-${last}`)),
    workdays: workdays.map((each) => `${year}-${each}`),
  }
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = instantOfDay(first); dayOfInstant(at) <= last; at = daysLater(at, 1))
    days.push(dayOfInstant(at))
  return days
}
