import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfInstant, daysLater, instantOfDay, isDay } from '../../core/place/day'
import { calendarLimits } from '../../core/rating/calendar-limits'
import {
  calendarFaults,
  daysOf,
  extendedDates,
  extensionRefusal,
  instantsOf,
  overlapping,
  type Planned,
} from '../../core/rating/period-calendar'

const now = '2026-11-10T02:00:00.000Z'
const planned: Planned = {
  code: '2027H1',
  firstDay: '2027-05-01',
  lastDay: '2027-05-31',
  publicationDay: '2027-06-10',
  reminders: [10, 3],
}
const earlier = {
  code: '2026H2',
  opensAt: '2026-10-31T16:00:00.000Z',
  closesAt: '2026-11-30T16:00:00.000Z',
}
const faultsOf = (change: Partial<Planned>, others = [earlier]) =>
  calendarFaults({ ...planned, ...change }, others, now).map(({ field, code }) => `${field} ${code}`)

describe('days of a period', () => {
  it('begin at midnight in China, and the last one belongs to the period whole', () => {
    expect(instantsOf(planned)).toEqual({
      opensAt: '2027-04-30T16:00:00.000Z',
      closesAt: '2027-05-31T16:00:00.000Z',
      publishesAt: '2027-06-09T16:00:00.000Z',
    })
  })

  it.each(['2027-02-29', '2027-13-01', '2027-04-31', '2027-4-1', '', 'morgen', '2027-05-01T00:00:00Z'])(
    '%s is none',
    (day) => expect(isDay(day)).toBe(false),
  )

  it('29 February of a leap year is one', () => {
    expect(instantOfDay('2028-02-29')).toBe('2028-02-28T16:00:00.000Z')
  })

  it('come back from their instants', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => daysLater('1990-12-31T16:00:00.000Z', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (start, within) => {
        expect(instantOfDay(dayOfInstant(start))).toBe(start)
        expect(dayOfInstant(new Date(Date.parse(start) + within).toISOString())).toBe(dayOfInstant(start))
      }),
    )
    const { firstDay, lastDay, publicationDay } = planned
    expect(daysOf(instantsOf(planned) as NonNullable<ReturnType<typeof instantsOf>>)).toEqual({
      firstDay,
      lastDay,
      publicationDay,
    })
  })
})

describe('a planned period', () => {
  it.each<[string, Partial<Planned>, string[]]>([
    ['as it should be', {}, []],
    ['of seven days', { lastDay: '2027-05-07', reminders: [3] }, []],
    ['of six days', { lastDay: '2027-05-06', reminders: [] }, ['lastDay period_too_short']],
    ['of 62 days', { lastDay: '2027-07-01', publicationDay: '2027-07-20' }, []],
    ['of 63 days', { lastDay: '2027-07-02', publicationDay: '2027-07-20' }, ['lastDay period_too_long']],
    ['that ends before it begins', { lastDay: '2027-04-20', reminders: [] }, ['lastDay period_too_short']],
    ['published on the ninth day after its last', { publicationDay: '2027-06-09' }, []],
    [
      'published a day earlier',
      { publicationDay: '2027-06-08' },
      ['publicationDay period_publishes_too_soon'],
    ],
    ['with a day that is none', { firstDay: '2027-05-32' }, ['firstDay period_day_unknown']],
    ['with a code that sorts before', { code: '2026H1' }, ['code period_code_out_of_order']],
    ['with the code of another', { code: '2026H2' }, ['code period_code_out_of_order']],
    ['with one reminder twice', { reminders: [3, 3] }, ['reminders period_reminder_outside']],
    ['with four reminders', { reminders: [9, 7, 5, 3] }, ['reminders period_reminder_outside']],
    ['with a reminder on its first day', { reminders: [31] }, ['reminders period_reminder_outside']],
    ['with a reminder on its second day', { reminders: [30] }, []],
  ])('%s', (_title, change, faults) => {
    expect(faultsOf(change)).toEqual(faults)
  })

  it('opens a day ahead at the earliest', () => {
    const plan = {
      code: '2026Z',
      firstDay: '2026-11-12',
      lastDay: '2026-11-30',
      publicationDay: '2026-12-20',
    }
    expect(faultsOf(plan, [])).toEqual([])
    expect(faultsOf({ ...plan, firstDay: '2026-11-11' }, [])).toEqual(['firstDay period_opens_too_soon'])
  })

  it('may open the moment another closes, and not a day earlier', () => {
    const plan = { firstDay: '2026-12-01', lastDay: '2026-12-20', publicationDay: '2027-01-20' }
    expect(faultsOf(plan)).toEqual([])
    expect(faultsOf({ ...plan, firstDay: '2026-11-30' })).toEqual(['firstDay periods_overlap'])
  })
})

describe('an extension', () => {
  const open = {
    ...earlier,
    publishesAt: '2026-12-09T16:00:00.000Z',
    extended: false,
    announced: true,
  }
  const next = { code: '2027H1', opensAt: '2026-12-20T16:00:00.000Z', closesAt: '2027-01-20T16:00:00.000Z' }
  it.each<[string, string, Partial<typeof open>, string, string | null]>([
    ['to a later day', '2026-12-10', {}, now, null],
    ['to the day before the next opens', '2026-12-20', {}, now, null],
    ['into the next period', '2026-12-21', {}, now, 'periods_overlap'],
    ['to its own last day', '2026-11-30', {}, now, 'extension_not_later'],
    ['to an earlier day', '2026-11-29', {}, now, 'extension_not_later'],
    ['by 31 days', '2026-12-31', {}, now, 'extension_too_long'],
    ['a second time', '2026-12-10', { extended: true }, now, 'period_extended_before'],
    ['of a draft', '2026-12-10', { announced: false }, now, 'period_not_extendable'],
    ['in its closing second', '2026-12-10', {}, '2026-11-30T16:00:00.000Z', 'period_not_extendable'],
    ['in its last millisecond', '2026-12-10', {}, '2026-11-30T15:59:59.999Z', null],
    ['to a day that is none', '2026-12-32', {}, now, 'period_day_unknown'],
  ])('%s', (_title, day, change, at, refusal) => {
    expect(extensionRefusal({ ...open, ...change }, day, [next], at)).toBe(refusal)
  })

  it('moves the publication along', () => {
    expect(extendedDates(open, '2026-12-10')).toEqual({
      closesAt: '2026-12-10T16:00:00.000Z',
      publishesAt: '2026-12-19T16:00:00.000Z',
    })
  })
})

describe('whatever is planned', () => {
  const dayText = fc
    .integer({ min: 0, max: 400 })
    .map((days) => dayOfInstant(daysLater('2026-10-31T16:00:00.000Z', days)))
  const plans = fc.record({ firstDay: dayText, lastDay: dayText, publicationDay: dayText })

  it('without a fault it keeps to every limit and shares no instant with another', () => {
    fc.assert(
      fc.property(plans, plans, (days, otherDays) => {
        const other = {
          code: '2026A',
          ...(instantsOf(otherDays) as NonNullable<ReturnType<typeof instantsOf>>),
        }
        fc.pre(other.opensAt < other.closesAt)
        const plan = { code: '2027A', reminders: [], ...days }
        if (calendarFaults(plan, [other], now).length > 0) return
        const { opensAt, closesAt, publishesAt } = instantsOf(days) as NonNullable<
          ReturnType<typeof instantsOf>
        >
        const open = (Date.parse(closesAt) - Date.parse(opensAt)) / 86_400_000
        expect(open).toBeGreaterThanOrEqual(calendarLimits.fewestDaysOpen)
        expect(open).toBeLessThanOrEqual(calendarLimits.mostDaysOpen)
        expect(publishesAt > daysLater(closesAt, calendarLimits.objectionDays)).toBe(true)
        expect(closesAt <= other.opensAt || other.closesAt <= opensAt).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('overlapping is mutual', () => {
    const spans = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }))
      .map(([from, long]) => ({
        code: 'x',
        opensAt: daysLater(now, from),
        closesAt: daysLater(now, from + long),
      }))
    fc.assert(fc.property(spans, spans, (a, b) => overlapping(a, [b]) === overlapping(b, [a])))
  })
})
