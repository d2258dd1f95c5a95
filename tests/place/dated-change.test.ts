import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inForceAt } from '../../core/place/dated'
import { beginningRefusal, earliestBeginning, withChange } from '../../core/place/dated-change'
import { dayOfInstant, instantOfDay, readDay } from '../../core/place/day'

const period = (opens: string, closes: string) => ({
  opensAt: instantOfDay(opens),
  closesAt: instantOfDay(closes),
})
const closed = period('2026-05-01', '2026-06-01')
const running = period('2026-11-01', '2026-12-01')
const announced = period('2027-05-01', '2027-06-01')
const now = '2026-11-10T02:00:00.000Z'

describe('when a dated fact may begin', () => {
  test.each([
    ['today', '2026-11-10', null],
    ['in the past, after the opening of the period that runs: a handover in its middle', '2026-11-02', null],
    ['at the opening of the period that runs', '2026-11-01', 'period_running'],
    ['before the opening of the period that runs', '2026-08-01', 'period_running'],
    ['inside a closed period', '2026-05-15', 'date_in_closed_period'],
    ['before a closed period', '2020-01-01', 'date_in_closed_period'],
    ['on the day of an opening that is to come', '2027-05-01', null],
  ])('%s', (_name, day, refusal) => {
    expect(beginningRefusal(instantOfDay(day), [closed, running, announced], now)).toBe(refusal)
  })

  it('with no period at all, any day; after all have closed, from the closing on', () => {
    expect(beginningRefusal(instantOfDay('1999-01-01'), [announced], now)).toBeNull()
    expect(beginningRefusal(instantOfDay('2026-06-01'), [closed], now)).toBeNull()
    expect(beginningRefusal(instantOfDay('2026-05-31'), [closed], now)).toBe('date_in_closed_period')
  })

  const days = fc.integer({ min: 0, max: 1200 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)))
  const day = days.map((date) => date.toISOString().slice(0, 10))
  const periods = fc.array(
    fc
      .tuple(day, fc.integer({ min: 1, max: 60 }))
      .map(([opens, length]) =>
        period(
          opens,
          dayOfInstant(new Date(Date.parse(instantOfDay(opens)) + length * 86_400_000).toISOString()),
        ),
      ),
    { maxLength: 4 },
  )

  it('the earliest day that is told is the first one that is not refused', () => {
    fc.assert(
      fc.property(periods, days, day, (some, at, tried) => {
        const earliest = earliestBeginning(some, at.toISOString())
        const refused = beginningRefusal(instantOfDay(tried), some, at.toISOString()) !== null
        expect(refused).toBe(earliest !== null && tried < earliest)
      }),
    )
  })

  it('what it lets through changes nothing that any opened period was asked or counted by', () => {
    const fact = fc.record({ from: day.map(instantOfDay), kind: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(periods, days, fc.array(fact, { maxLength: 4 }), fact, (some, at, drawn, change) => {
        const facts = [...new Map(drawn.map((each) => [each.from, each])).values()].sort((a, b) =>
          a.from < b.from ? -1 : 1,
        )
        fc.pre(beginningRefusal(change.from, some, at.toISOString()) === null)
        const changed = withChange(facts, change, (a, b) => a.kind === b.kind)
        if (changed === 'nothing_changes') return
        for (const { opensAt, closesAt } of some.filter((each) => each.opensAt <= at.toISOString())) {
          expect(inForceAt(changed, opensAt)).toEqual(inForceAt(facts, opensAt))
          if (closesAt > at.toISOString()) continue
          const during = (all: typeof facts) => all.filter(({ from }) => from > opensAt && from < closesAt)
          expect(during(changed)).toEqual(during(facts))
        }
      }),
    )
  })
})

describe('a change among dated facts', () => {
  const fact = (day: string, kind: string) => ({ from: instantOfDay(day), kind })
  const same = (a: { kind: string }, b: { kind: string }) => a.kind === b.kind
  const facts = [fact('2020-01-01', 'a'), fact('2027-01-01', 'b')]

  test.each([
    ['stands between those before and after it', fact('2026-12-01', 'c'), ['a', 'c', 'b']],
    ['on the day of another takes its place', fact('2027-01-01', 'c'), ['a', 'c']],
    ['that undoes a planned one withdraws it', fact('2027-01-01', 'a'), ['a']],
    ['before all others becomes the first', fact('2019-01-01', 'c'), ['c', 'a', 'b']],
  ])('%s', (_name, change, kinds) => {
    const changed = withChange(facts, change, same)
    expect(changed === 'nothing_changes' ? changed : changed.map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each([
    ['what is in force already', fact('2026-12-01', 'a')],
    ['what is planned already', fact('2027-01-01', 'b')],
  ])('that says %s is refused', (_name, change) => {
    expect(withChange(facts, change, same)).toBe('nothing_changes')
  })
})

describe('days', () => {
  test.each([
    ['2024/1/5', '2024-01-05'],
    ['2024.01.05', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['2024-02-30', null],
    ['2024', null],
    ['45000', null],
    ['去年', null],
  ])('%s is read as %s', (text, read) => {
    expect(readDay(text)).toBe(read)
  })

  it('begin at midnight in Asia/Shanghai', () => {
    expect(instantOfDay('2026-07-01')).toBe('2026-06-30T16:00:00.000Z')
    expect(dayOfInstant('2026-06-30T16:00:00.000Z')).toBe('2026-07-01')
    expect(dayOfInstant('2026-06-30T15:59:59.999Z')).toBe('2026-06-30')
  })
})
