/** Working days and deadlines counted a second time, for the model of cases: day by day, from a list made by hand. */

/** Days off of 2026 on which one would work, and make-up workdays on which one would not, by hand from the notice. */
const spring = ['02-16', '02-17', '02-18', '02-19', '02-20', '02-23']
const national = ['10-01', '10-02', '10-05', '10-06', '10-07']
const others = ['01-01', '01-02', '04-06', '05-01', '05-04', '05-05', '06-19', '09-25']
const offDays = new Set([...spring, ...national, ...others].map((each) => `2026-${each}`))
const makeUpDays = new Set(
  ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((each) => `2026-${each}`),
)

export const dayOf = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
export const daysOn = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
/** The end of a day: 18:00 in China. */
export const endOf = (day: string) => `${day}T10:00:00.000Z`

function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return makeUpDays.has(day) || (weekday > 0 && weekday < 6 && !offDays.has(day))
}

/** The end of the n-th working day after a day. */
export function workdaysOn(instant: string, count: number): string {
  const coming = Array.from({ length: 120 }, (_, index) => daysOn(dayOf(instant), index + 1))
  return endOf(coming.filter(isWorkday)[count - 1] as string)
}

const within = (from: string, to: string) =>
  Array.from({ length: 200 }, (_, index) => daysOn(dayOf(from), index + 1)).filter(
    (day) => day <= dayOf(to) && isWorkday(day),
  ).length

/** The time that was left when a case was taken back, from now. */
export function resumed(dueAt: string, stoppedAt: string, now: string): string {
  if (dueAt <= stoppedAt) return dueAt
  const left = within(stoppedAt, dueAt)
  if (left > 0) return workdaysOn(now, left)
  const today = dayOf(now)
  return isWorkday(today) && now < endOf(today) ? endOf(today) : workdaysOn(now, 1)
}
