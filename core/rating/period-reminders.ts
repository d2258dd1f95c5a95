import { dayOfInstant, daysLater } from '../place/day'

/** What residents are told of a period: that it has opened, and that it closes soon. */
export const occasionKinds = ['ratingOpens', 'ratingCloses'] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** A reminder that falls due: of what, on which day in China, from which instant on. */
export type Occasion = { kind: OccasionKind; day: string; at: string }

type Reminding = { opensAt: string; closesAt: string; reminders: readonly number[] }

/** People are reminded at 10:00 in China. */
const reminderHour = 10 * 3_600_000

function occasion(kind: OccasionKind, dayBegins: string): Occasion {
  const at = new Date(Date.parse(dayBegins) + reminderHour).toISOString()
  return { kind, day: dayOfInstant(dayBegins), at }
}

/**
 * The reminder of the closing that is due at the instant: the latest whose time has come, until the period closes. After an
 * extension the days are counted from the new closing.
 */
export function dueReminder(period: Reminding, now: string): Occasion | null {
  if (now >= period.closesAt) return null
  return (
    remindersOf(period)
      .filter(({ at }) => at <= now)
      .at(-1) ?? null
  )
}

/** The instant of the next reminder of the closing; null if there is none ahead. */
export function nextReminder(period: Reminding, now: string): string | null {
  return remindersOf(period).find(({ at }) => now < at)?.at ?? null
}

/** Every reminder of the closing, oldest first. */
export function remindersOf({ opensAt, closesAt, reminders }: Reminding): Occasion[] {
  return reminders
    .map((days) => occasion('ratingCloses', daysLater(closesAt, -days)))
    .filter(({ at }) => opensAt <= at && at < closesAt)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Everything to tell at the instant; that a period has opened is news for its first day only. */
export function dueOccasions(period: Reminding, now: string): Occasion[] {
  const opening = occasion('ratingOpens', period.opensAt)
  const reminder = dueReminder(period, now)
  return [
    ...(opening.at <= now && now < daysLater(period.opensAt, 1) ? [opening] : []),
    ...(reminder ? [reminder] : []),
  ]
}
