import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chinaMoment,
  dayWords,
  endWords,
  fullMomentWords,
  momentThen,
  momentWords,
  startWords,
} from '../../src/platform/time'

const intl = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

function byIntl(instant: number) {
  const part = (type: string) => Number(intl.formatToParts(instant).find((each) => each.type === type)?.value)
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

test('the clock of China is told without Intl exactly as with it', () => {
  // From 1992: China tried daylight saving until 1991.
  const instants = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2399, 11, 31) })
  fc.assert(
    fc.property(instants, (instant) => {
      expect(chinaMoment(instant)).toEqual(byIntl(instant))
    }),
  )
})

test('an evening in UTC is the next day in China', () => {
  expect(momentWords('2026-10-11T16:00:00.000Z')).toBe('10 月 12 日 00:00')
  expect(dayWords('2028-02-28T16:00:00Z')).toBe('2028 年 2 月 29 日')
  expect(fullMomentWords('2026-12-31T15:59:00Z')).toBe('2026 年 12 月 31 日 23:59')
})

test('an end at midnight is told as 24:00 of the day that it ends, a beginning by its day alone', () => {
  expect(endWords('2026-11-30T16:00:00.000Z')).toBe('11 月 30 日 24:00')
  expect(endWords('2026-12-31T16:00:00.000Z')).toBe('12 月 31 日 24:00')
  expect(endWords('2026-11-30T10:30:00.000Z')).toBe('11 月 30 日 18:30')
  expect(startWords('2026-12-09T16:00:00.000Z')).toBe('12 月 10 日')
  expect(startWords('2026-12-09T17:05:00.000Z')).toBe('12 月 10 日 01:05')
})

test('a space stands beside digits only, whatever follows a moment', () => {
  expect(momentThen(startWords('2026-12-09T16:00:00.000Z'), '公布')).toBe('12 月 10 日公布')
  expect(momentThen(startWords('2026-12-09T17:05:00.000Z'), '公布')).toBe('12 月 10 日 01:05 公布')
})
