import type { PeriodView } from '../../../core/contract/home'

/** The period that a person most likely wants: the newest that has closed, else the newest. */
export function firstPeriod(periods: readonly PeriodView[]): PeriodView {
  const closed = periods.find(({ state }) => state === 'published' || state === 'closed')
  const first = closed ?? periods[0]
  if (first === undefined) throw new Error('no period to choose from')
  return first
}
