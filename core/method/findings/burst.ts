import type { MethodParameters } from '../parameters'
import { sum } from '../sum'
import type { CitySigns } from './city-signs'
import type { EvidenceOf } from './evidence'
import type { CompoundSigns } from './signs'

/** When a period was expected to be busy: its opening, and the reminders of its closing. */
export type Schedule = { opensAt: string; remindedAt: readonly string[] }

const hour = 3_600_000

/**
 * 集中提交: a large share of a compound's answers in the app came in one hour in which nothing called for them, neither the opening nor
 * a reminder nor anything that the whole city followed.
 */
export function burst(
  { hours }: CompoundSigns,
  { city, schedule, parameters }: { city: CitySigns; schedule: Schedule; parameters: MethodParameters },
): EvidenceOf<'burst'> | null {
  const { fewestAnswers, share: least, timesTheCity } = parameters.findings.burst
  const inApp = sum(Object.values(hours))
  const found = Object.entries(hours)
    .map(([at, answers]) => ({
      hour: at,
      answers,
      share: answers / inApp,
      cityShare: city.hours.get(at) ?? 0,
    }))
    .filter(
      (each) =>
        each.answers >= fewestAnswers &&
        each.share >= least &&
        each.share >= timesTheCity * each.cityShare &&
        !isExpected(each.hour, schedule, parameters),
    )
    .sort((a, b) => (a.hour < b.hour ? -1 : 1))
  if (found.length === 0) return null
  return {
    kind: 'burst',
    hours: found.map((each) => {
      const rest = inApp - each.answers
      const tellsTheRest = rest > 0 && rest < parameters.smallestCell
      return tellsTheRest ? { ...each, answers: null, share: null } : each
    }),
  }
}

function isExpected(at: string, { opensAt, remindedAt }: Schedule, { findings }: MethodParameters): boolean {
  const { busyHoursAfterOpening, busyHoursAfterReminder } = findings.burst
  const since = (instant: string) => (Date.parse(at) - Date.parse(instant)) / hour
  // Of the hour that began before the instant a part lies after it.
  const within = (instant: string, hours: number) => since(instant) > -1 && since(instant) < hours
  return (
    within(opensAt, busyHoursAfterOpening) ||
    remindedAt.some((instant) => within(instant, busyHoursAfterReminder))
  )
}
