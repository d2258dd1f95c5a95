import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityFitOf } from '../../core/method/city-fit'
import { fitRowOf } from '../../core/method/fit-row'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import { anyCity } from './cities-in-tests'
import { cardIn, cityIn, inputsIn } from './city-in-tests'

describe('the fit of a city', () => {
  it('is the same bits whichever order the compounds come in', () => {
    fc.assert(
      fc.property(anyCity, (city) => {
        const rows = city.map((inputs) => fitRowOf(cardIn(inputs)))
        const fit = JSON.stringify(cityFitOf(rows, parameters))
        expect(JSON.stringify(cityFitOf([...rows].reverse(), parameters))).toBe(fit)
        const middle = Math.floor(rows.length / 2)
        const turned = [...rows.slice(middle), ...rows.slice(0, middle)]
        expect(JSON.stringify(cityFitOf(turned, parameters))).toBe(fit)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out compounds that are shown but not ranked, and steadies them all the same', () => {
    const large = ['a', 'b', 'c'].map((code, index) =>
      inputsIn(code, [{ code: '1', households: 300, counts: [2, 3, 10 + 5 * index, 60, 60] }]),
    )
    const few = inputsIn('d', [{ code: '1', households: 300, counts: [0, 0, 0, 0, 12] }])
    const { fit, cards } = cityIn([...large, few])
    expect(fit.questions).toEqual(cityIn(large).fit.questions)
    expect(fit.questions.overall!.compounds).toBe(3)
    const small = cards.find(({ compound }) => compound === 'd')!
    expect(small.order).toMatchObject({ place: null, behindBy: null })
    expect(small.overall!.steadied.score).toBeLessThan(100)
    expect(small.overall!.steadied.keptShare).toBeLessThan(1)
  })
})
