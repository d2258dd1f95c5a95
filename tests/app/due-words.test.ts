import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueTone, dueWords, spanWords } from '../../src/components/case/due-words'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.parse('2026-11-10T02:00:00.000Z')
const due = (left: number, overdue = left < 0) => ({ dueAt: new Date(now + left).toISOString(), overdue })

test.each([
  [59_000, '不到 1 分钟'],
  [minute, '1 分钟'],
  [hour, '1 小时'],
  [5 * hour + 20 * minute, '5 小时 20 分钟'],
  [day - minute, '23 小时 59 分钟'],
  [2 * day, '2 天'],
  [2 * day + 3 * hour + 59 * minute, '2 天 3 小时'],
  [2 * day + 59 * minute, '2 天'],
])('a span of %i ms is said in its two largest units', (span, words) => {
  expect(spanWords(span)).toBe(words)
})

test.each([
  [2 * day + 3 * hour, '还剩 2 天 3 小时', 'calm'],
  [day - 1, '还剩 23 小时 59 分钟', 'warning'],
  [-(2 * day + 3 * hour), '逾期 2 天 3 小时', 'danger'],
] as const)('with %i ms left it says “%s”', (left, words, tone) => {
  expect([dueWords(due(left), now), dueTone(due(left), now)]).toEqual([words, tone])
})

test('what the cloud says is overdue stays so on a phone whose clock is slow', () => {
  expect([dueWords(due(hour, true), now), dueTone(due(hour, true), now)]).toEqual(['已逾期', 'danger'])
})

test('a deadline that passes while the page is open becomes overdue', () => {
  expect(dueWords(due(-hour, false), now)).toBe('逾期 1 小时')
})

test('words say overdue exactly when the colour does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400 * day, max: 400 * day }), (left) => {
      expect(dueWords(due(left), now).startsWith('逾期')).toBe(dueTone(due(left), now) === 'danger')
    }),
  )
})
