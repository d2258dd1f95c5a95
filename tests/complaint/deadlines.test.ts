import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confirmBy,
  deadlinesOf,
  decideBy,
  escalationSteps,
  extendedBy,
  reopenedBy,
  resumedBy,
  reviewableUntil,
} from '../../core/complaint/deadlines'
import { firstLimits } from '../../core/complaint/limits'
import { firstRules } from '../../core/complaint/rules'
import { isWorkingDay } from '../../core/complaint/working-days'
import { dayOfInstant, daysLater } from '../../core/place/day'

const { calendar } = firstRules
const rules = { limits: firstLimits, calendar }

/** “2026-10-01 09:00” in China as an instant. */
const china = (moment: string) => new Date(`${moment.replace(' ', 'T')}:00+08:00`).toISOString()
/** And back. */
const inChina = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('two working days to accept and ten to answer, counted by hand', () => {
  it.each([
    ['an ordinary week', '2026-07-06 09:00', '2026-07-08 18:00', '2026-07-20 18:00'],
    [
      'at the last minute of a day: the day does not count',
      '2026-07-06 23:59',
      '2026-07-08 18:00',
      '2026-07-20 18:00',
    ],
    ['on a Saturday', '2026-07-11 10:00', '2026-07-14 18:00', '2026-07-24 18:00'],
    // 国庆中秋 2025: off 1–8 October; 28 September and 11 October are worked, 12 October is an ordinary Sunday.
    [
      'the Saturday before 国庆 2025: the Sunday is worked',
      '2025-09-27 09:00',
      '2025-09-29 18:00',
      '2025-10-16 18:00',
    ],
    ['the last working day before it', '2025-09-30 09:00', '2025-10-10 18:00', '2025-10-21 18:00'],
    ['in the middle of it', '2025-10-03 09:00', '2025-10-10 18:00', '2025-10-21 18:00'],
    ['the day after it', '2025-10-09 09:00', '2025-10-11 18:00', '2025-10-22 18:00'],
    // 国庆 2026: off 1–7 October; 10 October is worked.
    ['国庆 2026, its first day', '2026-10-01 09:00', '2026-10-09 18:00', '2026-10-20 18:00'],
    [
      'the Thursday after it: the Saturday is worked',
      '2026-10-08 09:00',
      '2026-10-10 18:00',
      '2026-10-21 18:00',
    ],
    // 春节 2025: off 28 January – 4 February; 26 January and 8 February are worked.
    ['the Saturday before 春节 2025', '2025-01-25 09:00', '2025-01-27 18:00', '2025-02-13 18:00'],
    ['its last working day', '2025-01-27 17:00', '2025-02-06 18:00', '2025-02-17 18:00'],
    ['the Friday after it', '2025-02-07 09:00', '2025-02-10 18:00', '2025-02-20 18:00'],
    // 春节 2026: off 15–23 February; 14 and 28 February are worked.
    ['the Friday before 春节 2026', '2026-02-13 09:00', '2026-02-24 18:00', '2026-03-05 18:00'],
    ['in the middle of it', '2026-02-18 09:00', '2026-02-25 18:00', '2026-03-06 18:00'],
    ['the Thursday after it', '2026-02-26 09:00', '2026-02-28 18:00', '2026-03-11 18:00'],
    // 2027 is not arranged yet: weekends alone are off, New Year’s Day of 2027 is a Friday like any other.
    ['into a year that is not entered', '2026-12-30 09:00', '2027-01-01 18:00', '2027-01-13 18:00'],
  ])('%s', (_, filed, acceptBy, answerBy) => {
    const found = deadlinesOf({ ...rules, filedAt: china(filed) })
    expect([found.acceptBy, found.answerBy].map(inChina)).toEqual([acceptBy, answerBy])
  })
})

describe('the other deadlines, counted by hand', () => {
  it('an extension adds working days to the deadline that it takes the place of', () => {
    const days = (answerBy: string, count: number) =>
      inChina(extendedBy({ answerBy: china(answerBy), days: count, calendar }))
    expect(days('2025-09-30 18:00', 1)).toBe('2025-10-09 18:00')
    expect(days('2025-09-30 18:00', 3)).toBe('2025-10-11 18:00')
    expect(days('2026-02-13 18:00', 5)).toBe('2026-02-27 18:00')
  })

  it('a reopened case has five working days', () => {
    expect(inChina(reopenedBy({ ...rules, reopenedAt: china('2025-09-30 20:00') }))).toBe('2025-10-14 18:00')
  })

  it('a decision has five working days', () => {
    expect(inChina(decideBy({ ...rules, since: china('2026-02-14 08:00') }))).toBe('2026-02-28 18:00')
  })

  it('confirming and asking for a review go by every day of the week, to the end of the day', () => {
    expect(inChina(confirmBy(china('2025-09-30 09:00'), firstLimits))).toBe('2025-10-07 18:00')
    expect(inChina(confirmBy(china('2025-09-30 23:30'), firstLimits))).toBe('2025-10-07 18:00')
    expect(inChina(reviewableUntil(china('2025-09-30 09:00'), firstLimits))).toBe('2025-10-15 18:00')
  })

  it('a missed deadline comes before the subdistrict at once, the district after three working days, the bureau after seven', () => {
    const ladder = ['subdistrict', 'district', 'bureau'] as const
    const steps = (dueAt: string) =>
      escalationSteps({ ...rules, dueAt: china(dueAt), ladder }).map(({ office, at }) => [
        office,
        inChina(at),
      ])
    expect(steps('2025-09-30 18:00')).toEqual([
      ['subdistrict', '2025-09-30 18:00'],
      ['district', '2025-10-11 18:00'],
      ['bureau', '2025-10-16 18:00'],
    ])
    expect(steps('2026-02-12 18:00')).toEqual([
      ['subdistrict', '2026-02-12 18:00'],
      ['district', '2026-02-24 18:00'],
      ['bureau', '2026-02-28 18:00'],
    ])
  })

  it('a shorter ladder leaves out the offices that are not above the handler', () => {
    const dueAt = china('2026-07-06 18:00')
    expect(escalationSteps({ ...rules, dueAt, ladder: ['bureau'] })).toEqual([
      { office: 'bureau', at: china('2026-07-15 18:00') },
    ])
    expect(escalationSteps({ ...rules, dueAt, ladder: [] })).toEqual([])
  })

  it.each([
    [
      'what was overdue stays overdue',
      '2026-07-06 18:00',
      '2026-07-06 18:00',
      '2026-07-20 09:00',
      '2026-07-06 18:00',
    ],
    ['three days were left', '2026-07-09 18:00', '2026-07-06 09:00', '2026-07-20 09:00', '2026-07-23 18:00'],
    [
      'three days were left, over 国庆 2025',
      '2025-09-30 18:00',
      '2025-09-26 09:00',
      '2025-09-30 09:00',
      '2025-10-11 18:00',
    ],
    ['it was the last day', '2026-07-06 18:00', '2026-07-06 09:00', '2026-07-20 09:00', '2026-07-20 18:00'],
    [
      'it was the last day, resumed after hours',
      '2026-07-06 18:00',
      '2026-07-06 09:00',
      '2026-07-20 18:00',
      '2026-07-21 18:00',
    ],
    [
      'it was the last day, resumed on a Saturday',
      '2026-07-06 18:00',
      '2026-07-06 09:00',
      '2026-07-11 09:00',
      '2026-07-13 18:00',
    ],
  ])('a clock that stood still: %s', (_, dueAt, stoppedAt, resumedAt, due) => {
    const [at, from, until] = [dueAt, stoppedAt, resumedAt].map(china) as [string, string, string]
    const resumed = resumedBy({ dueAt: at, stoppedAt: from, resumedAt: until, calendar })
    expect(inChina(resumed)).toBe(due)
  })
})

describe('whenever a case is filed between 2024 and 2028', () => {
  const moment = fc
    .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2028-01-01T00:00:00Z') })
    .map((time) => new Date(time).toISOString())
  const days = fc.integer({ min: 1, max: 60 })

  it('a deadline is 18:00 of a working day, with exactly so many working days after the day of filing', () => {
    fc.assert(
      fc.property(moment, days, (filedAt, answer) => {
        const { answerBy } = deadlinesOf({ ...rules, filedAt, limits: { ...firstLimits, answer } })
        expect(inChina(answerBy).slice(11)).toBe('18:00')
        expect(isWorkingDay(dayOfInstant(answerBy), calendar)).toBe(true)
        let counted = 0
        for (
          let day = daysLater(filedAt, 1);
          dayOfInstant(day) <= dayOfInstant(answerBy);
          day = daysLater(day, 1)
        )
          if (isWorkingDay(dayOfInstant(day), calendar)) counted += 1
        expect(counted).toBe(answer)
      }),
    )
  })

  it('who files later is never due earlier, and more days are never due earlier', () => {
    const by = (filedAt: string, answer: number) =>
      deadlinesOf({ ...rules, filedAt, limits: { ...firstLimits, answer } }).answerBy
    fc.assert(
      fc.property(moment, moment, days, (a, b, answer) => {
        const [first, second] = [a, b].sort() as [string, string]
        expect(by(first, answer) <= by(second, answer)).toBe(true)
        expect(by(first, answer) < by(first, answer + 1)).toBe(true)
      }),
    )
  })

  it('an extension goes on where the deadline stood: ten days and five more are fifteen', () => {
    fc.assert(
      fc.property(moment, days, days, (filedAt, answer, more) => {
        const by = (count: number) =>
          deadlinesOf({ ...rules, filedAt, limits: { ...firstLimits, answer: count } }).answerBy
        expect(extendedBy({ answerBy: by(answer), days: more, calendar })).toBe(by(answer + more))
      }),
    )
  })

  it('steps of escalation rise with the ladder and never lie before the deadline', () => {
    fc.assert(
      fc.property(moment, (filedAt) => {
        const { answerBy: dueAt } = deadlinesOf({ ...rules, filedAt })
        const ladder = ['subdistrict', 'district', 'bureau'] as const
        const at = escalationSteps({ ...rules, dueAt, ladder }).map((step) => step.at)
        expect(at[0]).toBe(dueAt)
        expect(at).toEqual([...new Set(at)].sort())
      }),
    )
  })

  it('standing still never brings a deadline forward, and for no time at all changes nothing', () => {
    const still = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => minutes * 60_000)
    fc.assert(
      fc.property(moment, still, still, (filedAt, after, length) => {
        const { answerBy: dueAt } = deadlinesOf({ ...rules, filedAt })
        const stoppedAt = new Date(Date.parse(filedAt) + after).toISOString()
        const resumed = (by: number) =>
          resumedBy({
            ...{ dueAt, stoppedAt, calendar },
            resumedAt: new Date(Date.parse(stoppedAt) + by).toISOString(),
          })
        expect(resumed(0)).toBe(dueAt)
        expect(resumed(length) >= dueAt).toBe(true)
        if (dueAt <= stoppedAt) expect(resumed(length)).toBe(dueAt)
      }),
    )
  })
})
