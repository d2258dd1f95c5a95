import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateReasons } from '../../core/method/gates'
import { drawHouseholds, roundOpensAt, roundPlaceOf, roundTime } from '../../core/selection/paper-round'

const homes = (count: number) =>
  Array.from({ length: count }, (_, index) => `A-01-${String(index + 1).padStart(3, '0')}`)

describe('who gets the round', () => {
  it('is every compound below the gate to the selection for want of answers', () => {
    const shut = (reason: (typeof gateReasons)[number] | null) =>
      roundPlaceOf({ compound: 'A', selectable: { passed: reason === null, reason } })
    expect(shut('too_few_answers')).toBe('below')
    expect(shut('margin_too_wide')).toBe('below')
    expect(shut(null)).toBe('enough')
    for (const reason of gateReasons.filter((each) => !['too_few_answers', 'margin_too_wide'].includes(each)))
      expect(shut(reason), reason).toBe('no_answers_help')
  })
})

describe('when it is drawn', () => {
  // Closes with 20 November in Asia/Shanghai.
  const period = { closesAt: '2026-11-20T16:00:00.000Z' }
  it('is from so many days before the closing to the closing', () => {
    expect(roundOpensAt(period, 14)).toBe('2026-11-06T16:00:00.000Z')
    const at = (now: string) => roundTime(period, { daysBeforeClose: 14, now })
    expect(at('2026-11-06T15:59:59.999Z')).toBe('before')
    expect(at('2026-11-06T16:00:00.000Z')).toBe('open')
    expect(at('2026-11-20T15:59:59.999Z')).toBe('open')
    expect(at('2026-11-20T16:00:00.000Z')).toBe('after')
  })
})

describe('the draw', () => {
  const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

  it('known values: anybody with seed and register draws the same', () => {
    expect(drawHouseholds(homes(10), { seed: 7, count: 3 })).toEqual(['A-01-002', 'A-01-004', 'A-01-008'])
    expect(drawHouseholds(homes(10), { seed: 8, count: 3 })).toEqual(['A-01-002', 'A-01-006', 'A-01-008'])
  })

  it('is of so many different households of the register, and of all where there are fewer', () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (seed, N, count) => {
          const register = homes(N)
          const drawn = drawHouseholds(register, { seed, count })
          expect(drawn.length).toBe(Math.min(N, count))
          expect(new Set(drawn).size).toBe(drawn.length)
          expect(drawn.every((each) => register.includes(each))).toBe(true)
        },
      ),
    )
  })

  it('does not depend on the order in which households come', () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.shuffledSubarray(homes(40), { minLength: 40 }),
        (seed, shuffled) =>
          JSON.stringify(drawHouseholds(shuffled, { seed, count: 12 })) ===
          JSON.stringify(drawHouseholds(homes(40), { seed, count: 12 })),
      ),
    )
  })

  it('takes every household about as often', () => {
    const times = new Map(homes(20).map((home) => [home, 0]))
    for (let seed = 0; seed < 4000; seed += 1) {
      for (const home of drawHouseholds(homes(20), { seed, count: 5 }))
        times.set(home, (times.get(home) ?? 0) + 1)
    }
    // 1,000 expected of each, with a standard deviation of 27: five of them either way.
    for (const [home, count] of times) expect(Math.abs(count - 1000), home).toBeLessThan(137)
  })
})
