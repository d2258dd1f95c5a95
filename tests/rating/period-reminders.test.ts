import { expect, it } from 'vitest'
import { dueOccasions, dueReminder, nextReminder } from '../../core/rating/period-reminders'

const period = {
  opensAt: '2026-10-31T16:00:00.000Z',
  closesAt: '2026-11-30T16:00:00.000Z',
  reminders: [10, 3],
}

it.each<[string, string, string | null]>([
  ['before the first', '2026-11-21T01:59:59.999Z', null],
  ['from 10:00 in China of the tenth day before the closing', '2026-11-21T02:00:00.000Z', '2026-11-21'],
  ['until the next', '2026-11-28T01:59:59.999Z', '2026-11-21'],
  ['the next', '2026-11-28T02:00:00.000Z', '2026-11-28'],
  ['to the last millisecond', '2026-11-30T15:59:59.999Z', '2026-11-28'],
  ['not after the closing', '2026-11-30T16:00:00.000Z', null],
])('the reminder that is due: %s', (_title, now, day) => {
  expect(dueReminder(period, now)?.day ?? null).toBe(day)
})

it('an extension counts the days from the new closing, as reminders of their own', () => {
  const extended = { ...period, closesAt: '2026-12-10T16:00:00.000Z' }
  expect(dueReminder(extended, '2026-11-30T10:00:00.000Z')).toBeNull()
  expect(dueReminder(extended, '2026-12-01T02:00:00.000Z')?.day).toBe('2026-12-01')
  expect(dueReminder(extended, '2026-12-09T02:00:00.000Z')?.day).toBe('2026-12-08')
})

it('the next reminder is told as long as there is one', () => {
  expect(nextReminder(period, '2026-11-10T02:00:00.000Z')).toBe('2026-11-21T02:00:00.000Z')
  expect(nextReminder(period, '2026-11-21T02:00:00.000Z')).toBe('2026-11-28T02:00:00.000Z')
  expect(nextReminder(period, '2026-11-28T02:00:00.000Z')).toBeNull()
})

it('that a period has opened is news from 10:00 to the end of its first day', () => {
  const kinds = (now: string) => dueOccasions(period, now).map(({ kind }) => kind)
  expect(kinds('2026-11-01T01:59:00.000Z')).toEqual([])
  expect(kinds('2026-11-01T02:00:00.000Z')).toEqual(['ratingOpens'])
  expect(kinds('2026-11-01T15:59:59.999Z')).toEqual(['ratingOpens'])
  expect(kinds('2026-11-01T16:00:00.000Z')).toEqual([])
})
