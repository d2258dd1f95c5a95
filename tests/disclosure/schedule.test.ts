import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Cadence } from '../../core/disclosure/cadence'
import { daysAfter, daysBetween, monthsAfter } from '../../core/disclosure/days'
import { firstStart, readReportingPeriod, reportingPeriodOf } from '../../core/disclosure/reporting-period'
import { cadenceOn, duesOf, type Turn } from '../../core/disclosure/schedule'

const quarterly: Cadence = { every: 'quarter', dueAfterDays: 15 }
const halfYearly: Cadence = { every: 'halfYear', dueAfterDays: 30 }
const monthly: Cadence = { every: 'month', dueAfterDays: 10 }
const standing: Cadence = { every: 'standing', renewAfterMonths: 12 }

test.each([
  ['2026-09-30', 'quarter', { code: '2026Q3', firstDay: '2026-07-01', lastDay: '2026-09-30' }],
  ['2026-12-31', 'halfYear', { code: '2026H2', firstDay: '2026-07-01', lastDay: '2026-12-31' }],
  ['2028-02-29', 'month', { code: '2028M02', firstDay: '2028-02-01', lastDay: '2028-02-29' }],
  ['2027-01-01', 'year', { code: '2027', firstDay: '2027-01-01', lastDay: '2027-12-31' }],
] as const)('%s lies in one %s', (day, span, period) => {
  expect(reportingPeriodOf(day, span)).toEqual({ ...period, span })
  expect(readReportingPeriod(period.code)).toEqual({ ...period, span })
})

test.each(['2026Q5', '2026Q0', '2026M13', '2026M9', '26Q1', '2026H', 'standing'])(
  '%s names no period',
  (code) => {
    expect(readReportingPeriod(code)).toBeNull()
  },
)

test('days and months', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysBetween('2026-10-15', '2026-11-10')).toBe(26)
  expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28')
  expect(monthsAfter('2026-11-10', 14)).toBe('2028-01-10')
  expect(firstStart('2026-07-01', 'quarter')).toBe('2026-07-01')
  expect(firstStart('2026-07-02', 'quarter')).toBe('2026-10-01')
})

const codes = (turns: readonly Turn[], today: string, since = '2000-01-01') =>
  duesOf(turns, { since, today }).map(({ code, dueDay }) => `${code} ${dueDay}`)

describe('what is due', () => {
  const turns = [{ from: '2026-07-01', cadence: quarterly }]
  it.each([
    ['before the first period is over', turns, '2026-09-30', []],
    ['on the day after it', turns, '2026-10-01', ['2026Q3 2026-10-15']],
    ['across the end of a year', turns, '2027-01-01', ['2026Q3 2026-10-15', '2026Q4 2027-01-15']],
    [
      'half-yearly to quarterly begins with the next half-year',
      [
        { from: '2026-07-01', cadence: halfYearly },
        { from: '2026-08-10', cadence: quarterly },
      ],
      '2027-04-01',
      ['2026H2 2027-01-30', '2027Q1 2027-04-15'],
    ],
    [
      'quarterly to half-yearly waits for a half-year to begin',
      [
        { from: '2026-07-01', cadence: quarterly },
        { from: '2026-10-01', cadence: halfYearly },
      ],
      '2027-07-01',
      ['2026Q3 2026-10-15', '2026Q4 2027-01-15', '2027H1 2027-07-30'],
    ],
    [
      'a change that another one overtakes is never made',
      [
        { from: '2026-07-01', cadence: halfYearly },
        { from: '2026-08-01', cadence: monthly },
        { from: '2026-09-01', cadence: halfYearly },
      ],
      '2027-01-01',
      ['2026H2 2027-01-30'],
    ],
    [
      'the period that runs when a kind is retired is the last',
      [
        { from: '2026-07-01', cadence: quarterly },
        { from: '2026-08-01', cadence: null },
      ],
      '2030-01-01',
      ['2026Q3 2026-10-15'],
    ],
    [
      'what stands always has no periods',
      [
        { from: '2026-07-01', cadence: standing },
        { from: '2026-08-15', cadence: monthly },
      ],
      '2026-10-01',
      ['2026M09 2026-10-10'],
    ],
    ['a kind of no day has none', [{ from: '2026-07-01', cadence: { every: 'event' } }], '2030-01-01', []],
  ] as [string, Turn[], string, string[]][])('%s', (_, given, today, due) => {
    expect(codes(given, today)).toEqual(due)
  })

  it('a compound is asked for the period in which it comes, and for none before', () => {
    expect(codes(turns, '2027-04-01', '2026-11-20')).toEqual(['2026Q4 2027-01-15', '2027Q1 2027-04-15'])
  })

  it('says which cadence holds on a day, and since when', () => {
    const changed = [...turns, { from: '2026-08-10', cadence: standing }]
    expect(cadenceOn(changed, '2026-06-30')).toBeNull()
    expect(cadenceOn(changed, '2026-09-30')).toEqual({ cadence: quarterly, begins: '2026-07-01' })
    expect(cadenceOn(changed, '2026-10-01')).toEqual({ cadence: standing, begins: '2026-10-01' })
  })
})

describe('properties', () => {
  const dueAfterDays = fc.integer({ min: 1, max: 180 })
  const spanned = fc.record({
    every: fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const),
    dueAfterDays,
  })
  const anyCadence: fc.Arbitrary<Cadence | null> = fc.oneof(
    { weight: 5, arbitrary: spanned },
    { weight: 1, arbitrary: fc.constantFrom<Cadence | null>(standing, { every: 'event' }, null) },
  )
  const gaps = <C>(cadence: fc.Arbitrary<C>) =>
    fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), cadence), { minLength: 1, maxLength: 6 })
  const turnsFrom = (changes: readonly (readonly [number, Cadence | null])[]): Turn[] => {
    let from = '2025-11-17'
    return changes.map(([days, cadence]) => {
      from = daysAfter(from, days)
      return { from, cadence }
    })
  }

  it('every day of a kind that always has periods lies in exactly one, whatever changes and when', () => {
    fc.assert(
      fc.property(gaps(spanned), fc.integer({ min: 0, max: 4000 }), (changes, days) => {
        const turns = turnsFrom(changes)
        const dues = duesOf(turns, { since: '2000-01-01', today: daysAfter('2025-11-17', days) })
        for (const [index, due] of dues.entries()) {
          const next = dues[index + 1]
          if (next !== undefined) expect(next.firstDay).toBe(daysAfter(due.lastDay, 1))
        }
        expect(new Set(dues.map(({ code }) => code)).size).toBe(dues.length)
        const last = dues.at(-1)
        const running = cadenceOn(
          turns,
          last === undefined ? (turns[0]?.from ?? '') : daysAfter(last.lastDay, 1),
        )
        if (last !== undefined && running !== null && 'dueAfterDays' in running.cadence) {
          const open = reportingPeriodOf(daysAfter(last.lastDay, 1), running.cadence.every)
          expect(open.lastDay >= daysAfter('2025-11-17', days)).toBe(true)
        }
      }),
    )
  })

  it('what was due on a day stays due whatever is changed later, and nothing older comes to it', () => {
    fc.assert(
      fc.property(
        gaps(anyCadence),
        fc.integer({ min: 0, max: 2500 }),
        fc.integer({ min: 0, max: 900 }),
        (changes, first, more) => {
          const turns = turnsFrom(changes)
          const today = daysAfter('2025-11-17', first)
          const known = turns.filter(({ from }) => from <= today)
          const since = '2026-02-10'
          const before = duesOf(known, { since, today })
          const later = duesOf(turns, { since, today: daysAfter(today, more) })
          expect(later.slice(0, before.length)).toEqual(before)
          for (const due of later.slice(before.length)) expect(due.lastDay >= today).toBe(true)
        },
      ),
    )
  })
})
