import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  earlierEnd,
  holding,
  holds,
  leaseEnd,
  leaseNoticeAt,
  leaseRefusal,
  nextLeaseStep,
  prolongs,
} from '../../core/place/lease'

const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const until = fc.option(instant)

describe('a lease', () => {
  test.each([
    ['2027-06-30', '2027-06-30T16:00:00.000Z'],
    ['2026-12-31', '2026-12-31T16:00:00.000Z'],
    ['2028-02-29', '2028-02-29T16:00:00.000Z'],
    ['2027-02-29', null],
    ['2027-13-01', null],
    ['2027-6-30', null],
    ['30 June 2027', null],
    ['', null],
  ])('whose last day is %s is over at %s', (lastDay, end) => {
    expect(leaseEnd(lastDay)).toBe(end)
  })

  test.each([
    ['today', '2026-11-10T16:00:00.000Z', null],
    ['this very instant', '2026-11-10T02:00:00.000Z', 'lease_out_of_range'],
    ['yesterday', '2026-11-09T16:00:00.000Z', 'lease_out_of_range'],
    ['twenty years from now', '2046-11-10T02:00:00.000Z', null],
    ['later than that', '2046-11-10T16:00:00.000Z', 'lease_out_of_range'],
    ['no day that is known', null, null],
  ])('may end %s, or is refused by name', (_when, end, code) => {
    expect(leaseRefusal(end, '2026-11-10T02:00:00.000Z')).toBe(code)
  })
})

describe('a binding', () => {
  it('holds until its end and not at it', () => {
    const binding = { until: '2027-06-30T16:00:00.000Z' }
    expect(holds(binding, '2027-06-30T15:59:59.999Z')).toBe(true)
    expect(holds(binding, '2027-06-30T16:00:00.000Z')).toBe(false)
    expect(holds({ until: null }, '2999-01-01T00:00:00.000Z')).toBe(true)
  })

  it('that holds now held at every earlier instant', () => {
    fc.assert(
      fc.property(until, instant, instant, (end, one, other) => {
        const [early, late] = [one, other].sort() as [string, string]
        if (holds({ until: end }, late)) expect(holds({ until: end }, early)).toBe(true)
      }),
    )
  })

  it('is prolonged only by a code that names a later end', () => {
    expect(prolongs({ until: '2027-01-01' }, '2027-01-02')).toBe(true)
    expect(prolongs({ until: '2027-01-01' }, '2027-01-01')).toBe(false)
    expect(prolongs({ until: '2027-01-01' }, null)).toBe(false)
    expect(prolongs({ until: null }, '2027-01-01')).toBe(false)
  })
})

describe('the clock’s steps', () => {
  it('walk over every notice and every end once, in order, and then stop', () => {
    fc.assert(
      fc.property(fc.array(until, { maxLength: 5 }), instant, (ends, start) => {
        const bindings = ends.map((end) => ({ until: end }))
        const walked: string[] = []
        for (let at = nextLeaseStep(bindings, start); at !== null; at = nextLeaseStep(bindings, at))
          walked.push(at)
        const expected = ends.flatMap((end) => (end === null ? [] : [leaseNoticeAt(end), end]))
        expect(walked).toEqual([...new Set(expected.filter((step) => step > start))].sort())
      }),
    )
  })

  it('after an end leave nobody whose lease is over to be cleared away', () => {
    fc.assert(
      fc.property(fc.array(until, { maxLength: 5 }), instant, (ends, now) => {
        const remaining = holding(
          ends.map((end) => ({ until: end })),
          now,
        )
        const next = nextLeaseStep(remaining, now)
        expect(remaining.every((each) => holds(each, now))).toBe(true)
        // Nobody's end lies before the next step.
        expect(remaining.every((each) => each.until === null || (next !== null && next <= each.until))).toBe(
          true,
        )
      }),
    )
  })

  it('the earlier of two ends is the one that is named, or the first', () => {
    expect(earlierEnd(null, null)).toBeNull()
    expect(earlierEnd('2027-01-01', null)).toBe('2027-01-01')
    expect(earlierEnd('2027-01-02', '2027-01-01')).toBe('2027-01-01')
  })
})
