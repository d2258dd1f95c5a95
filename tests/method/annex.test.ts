import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variants } from '../../core/method/annex'
import { type AnnexRow, annexOf, annexRowOf } from '../../core/method/annex-counting'
import { fitRowOf } from '../../core/method/fit-row'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import { anyCity } from './cities-in-tests'
import { cardIn, cellOf, cityIn, inputsIn } from './city-in-tests'

describe('the annex of the method', () => {
  const annexIn = (all: Parameters<typeof cityIn>[0]) => {
    const { fit } = cityIn(all)
    const rows = all.map((inputs): AnnexRow => {
      const card = cardIn(inputs)
      return annexRowOf(fitRowOf(card), { card, inputs, parameters })
    })
    return { rows, fit, annex: annexOf(rows, { fit, parameters, seed: 5 }) }
  }
  const firstOf = (annex: ReturnType<typeof annexIn>['annex'], variant: string) =>
    annex.sensitivity.find((each) => each.variant === variant)!.first

  it('has the first places under every other choice, and the rule in force among them', () => {
    fc.assert(
      fc.property(anyCity, (city) => {
        const { rows, fit, annex } = annexIn(city)
        expect(annex.sensitivity.map(({ variant }) => variant)).toEqual([...variants])
        expect(firstOf(annex, 'bandThenSheet')).toEqual(annex.first)
        expect(firstOf(annex, 'grid3')).toEqual(annex.first)
        expect(annexOf([...rows].reverse(), { fit, parameters, seed: 5 })).toEqual(annex)
      }),
      { numRuns: 5 },
    )
  })

  it('tells where assisted answers, or those taken out, would make another the first', () => {
    const plain = (code: string, share: number) =>
      inputsIn(code, [{ code: '1', households: 400, counts: [0, 0, 20 - share, 80, 20 + share] }])
    const helped = inputsIn('helped', [{ code: '1', households: 400, counts: [0, 0, 10, 80, 30] }], {
      cells: { assisted_owner: cellOf([0, 0, 0, 0, 90]) },
    })
    const trimmed = plain('trimmed', 10)
    trimmed.strata[0]!.excluded.self_owner = cellOf([0, 0, 0, 0, 90])
    const { annex } = annexIn([plain('a', 15), plain('b', 0), plain('c', 5), helped, trimmed])
    expect(annex.first[0]).toBe('a')
    expect(firstOf(annex, 'unweighted')[0]).toBe('a')
    expect(firstOf(annex, 'withAssisted')[0]).toBe('helped')
    expect(firstOf(annex, 'withExcluded')[0]).toBe('trimmed')
  })
})
