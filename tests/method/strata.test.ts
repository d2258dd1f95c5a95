import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strataOf } from '../../core/method/strata'

const building = (code: string, households: number) => ({ code, households })

describe('strata', () => {
  it('joins buildings in code order until a stratum has enough households; a remainder joins the one before', () => {
    const strata = strataOf(
      [building('03', 50), building('01', 40), building('02', 30), building('04', 20), building('05', 10)],
      60,
    )
    expect(strata).toEqual([
      ['01', '02'],
      ['03', '04', '05'],
    ])
  })

  it('makes one stratum of a compound that is too small for two', () => {
    expect(strataOf([building('01', 5), building('02', 7)], 60)).toEqual([['01', '02']])
    expect(strataOf([], 60)).toEqual([])
  })

  it('holds every building once, is large enough but for a lone stratum, and does not depend on the order given', () => {
    const buildings = fc.uniqueArray(
      fc.record({ code: fc.string({ minLength: 1, maxLength: 4 }), households: fc.nat({ max: 200 }) }),
      { selector: (each) => each.code, maxLength: 30 },
    )
    fc.assert(
      fc.property(buildings, (given) => {
        const strata = strataOf(given, 60)
        expect(strata.flat().sort()).toEqual(given.map((each) => each.code).sort())
        const sizeOf = (codes: readonly string[]) =>
          codes.reduce((sum, code) => sum + given.find((each) => each.code === code)!.households, 0)
        if (strata.length > 1)
          for (const stratum of strata) expect(sizeOf(stratum)).toBeGreaterThanOrEqual(60)
        expect(strataOf([...given].reverse(), 60)).toEqual(strata)
      }),
    )
  })
})
