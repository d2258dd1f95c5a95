import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../../core/complaint/state-council-calendar'
import {
  addWorkingDaysTo,
  isWorkingDay,
  knownThrough,
  workingDaysAfter,
  workingDaysBetween,
  yearCalendar,
} from '../../core/complaint/working-days'
import { dayOfInstant } from '../../core/place/day'

const noon = (day: string) => `${day}T04:00:00.000Z`
const instant = fc
  .date({ min: new Date('2023-06-01'), max: new Date('2028-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const days = fc.integer({ min: 1, max: 60 })

describe('the calendar of the State Council', () => {
  it('has the years 2024 to 2026 as their notices have them', () => {
    expect(calendar.map(({ year, off, workdays }) => [year, off.length, workdays.length])).toEqual([
      [2024, 28, 8],
      [2025, 28, 5],
      [2026, 33, 6],
    ])
    for (const year of calendar) expect(yearCalendar.parse(year)).toEqual(year)
    expect(knownThrough(calendar)).toBe(2026)
    expect(knownThrough([])).toBeNull()
  })

  it('makes up on a weekend alone', () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00.000Z`).getUTCDay()
    for (const { workdays } of calendar) expect(workdays.every((day) => weekday(day) % 6 === 0)).toBe(true)
  })

  test.each([
    ['2024-02-09', true, 'the eve of Spring Festival, of which the notice only recommends to give leave'],
    ['2024-02-18', true, 'a Sunday made up for it'],
    ['2024-05-11', true, 'a Saturday made up for 劳动节'],
    ['2024-06-10', false, 'the Monday of 端午'],
    ['2025-01-28', false, 'the eve of Spring Festival, a holiday since 2025'],
    ['2025-10-08', false, 'the eighth day of 国庆 and 中秋'],
    ['2026-01-02', false, 'the Friday after 元旦'],
    ['2026-01-04', true, 'the Sunday made up for it'],
    ['2026-09-20', true, 'a Sunday made up for 国庆, ten days before'],
    ['2026-10-11', false, 'a Sunday like any other'],
    ['2027-01-01', true, 'a Friday beyond what is known'],
    ['2027-10-02', false, 'a Saturday beyond what is known'],
  ])('%s is a working day: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day, calendar)).toBe(expected)
  })

  test.each([
    ['a day of another year', { year: 2027, off: ['2026-01-01'], workdays: [] }],
    ['a day twice', { year: 2027, off: ['2027-01-01', '2027-01-01'], workdays: [] }],
    ['a day that is both', { year: 2027, off: ['2027-01-02'], workdays: ['2027-01-02'] }],
    ['no day of the calendar', { year: 2027, off: ['2027-02-29'], workdays: [] }],
  ])('refuses %s', (_name, year) => {
    expect(yearCalendar.safeParse(year).success).toBe(false)
  })
})

describe('a deadline in working days', () => {
  test.each([
    [
      '2024 春节',
      '2024-02-02',
      ['02-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-18', '02-19', '02-20', '02-21'],
    ],
    [
      '2024 国庆',
      '2024-09-27',
      ['09-29', '09-30', '10-08', '10-09', '10-10', '10-11', '10-12', '10-14', '10-15', '10-16'],
    ],
    [
      '2025 春节',
      '2025-01-24',
      ['01-26', '01-27', '02-05', '02-06', '02-07', '02-08', '02-10', '02-11', '02-12', '02-13'],
    ],
    [
      '2025 国庆',
      '2025-09-26',
      ['09-28', '09-29', '09-30', '10-09', '10-10', '10-11', '10-13', '10-14', '10-15', '10-16'],
    ],
    [
      '2026 春节',
      '2026-02-12',
      ['02-13', '02-14', '02-24', '02-25', '02-26', '02-27', '02-28', '03-02', '03-03', '03-04'],
    ],
    [
      '2026 中秋 and 国庆',
      '2026-09-18',
      [
        '09-20',
        '09-21',
        '09-22',
        '09-23',
        '09-24',
        '09-28',
        '09-29',
        '09-30',
        '10-08',
        '10-09',
        '10-10',
        '10-12',
      ],
    ],
    ['a new year that nobody knows', '2026-12-30', ['12-31', '01-01', '01-04', '01-05']],
  ])('around %s falls on the day that was counted by hand', (_name, filed, ends) => {
    const counted = ends.map((_end, index) => workingDaysAfter(noon(filed), index + 1, calendar).slice(5))
    expect(counted).toEqual(ends.map((end) => `${end}T10:00:00.000Z`))
  })

  test.each([
    ['in the last instant of a day in China', '2026-02-12T15:59:59.999Z', '2026-02-13T10:00:00.000Z'],
    ['in the first instant of the next', '2026-02-12T16:00:00.000Z', '2026-02-14T10:00:00.000Z'],
    ['on a holiday', noon('2026-02-18'), '2026-02-24T10:00:00.000Z'],
  ])('of one day, filed %s', (_when, filed, end) => {
    expect(workingDaysAfter(filed, 1, calendar)).toBe(end)
  })

  it('is 18:00 in China on a working day, and that many working days away', () => {
    fc.assert(
      fc.property(instant, days, (filed, count) => {
        const end = workingDaysAfter(filed, count, calendar)
        expect(end.slice(10)).toBe('T10:00:00.000Z')
        expect(isWorkingDay(dayOfInstant(end), calendar)).toBe(true)
        expect(end > filed).toBe(true)
        expect(workingDaysBetween(filed, end, calendar)).toBe(count)
      }),
    )
  })

  it('is later the later it begins and the longer it is', () => {
    fc.assert(
      fc.property(instant, instant, days, (one, other, count) => {
        const [early, late] = [one, other].sort() as [string, string]
        const end = workingDaysAfter(early, count, calendar)
        expect(end <= workingDaysAfter(late, count, calendar)).toBe(true)
        expect(end < workingDaysAfter(early, count + 1, calendar)).toBe(true)
      }),
    )
  })

  it('by a days and then b is by a + b days', () => {
    fc.assert(
      fc.property(instant, days, fc.nat(60), (filed, a, b) => {
        const sum = workingDaysAfter(filed, a + b, calendar)
        expect(addWorkingDaysTo(workingDaysAfter(filed, a, calendar), b, calendar)).toBe(sum)
      }),
    )
  })

  it('beyond the calendar knows weekends alone', () => {
    const beyond = fc
      .date({ min: new Date('2027-01-04'), max: new Date('2031-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(beyond, days, (filed, count) => {
        expect(workingDaysAfter(filed, count, calendar)).toBe(workingDaysAfter(filed, count, []))
      }),
    )
    // Twelve weeks from a Monday.
    expect(workingDaysAfter(noon('2027-01-04'), 60, calendar)).toBe('2027-03-29T10:00:00.000Z')
  })

  test.each([
    ['the same day', noon('2026-09-28'), noon('2026-09-28'), 0],
    ['backwards', noon('2026-09-28'), noon('2026-09-20'), 0],
    ['across 国庆', noon('2026-09-30'), noon('2026-10-08'), 1],
    ['with the make-up Saturday', noon('2026-09-30'), noon('2026-10-11'), 3],
  ])('working days between two instants: %s', (_name, from, to, count) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(count)
  })
})
