import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import { rollUpKey } from '../../core/method/roll-up'
import { addToRollUps, type RollUpSums, rollUpOf } from '../../core/method/roll-up-counting'
import type { SealedCard } from '../../core/method/sealed-card'
import { type AnswersFor, questionnaireV1 } from '../../core/rating/questionnaire'
import { anyCity } from './cities-in-tests'
import { cityIn, inputsIn } from './city-in-tests'

describe('what compounds are rolled up to', () => {
  const answersFor = new Map<string, AnswersFor>([
    ['overall', 'company'],
    ...questionnaireV1.dimensions.map((each): [string, AnswersFor] => [each.code, each.answersFor]),
  ])
  const of = { cityName: '连云港市', answersFor }
  const rolled = (cards: readonly SealedCard[], units = new Map<string, RollUpSums>()) => {
    for (const card of cards) addToRollUps(units, card, of)
    return units
  }

  it('are means weighted by households, over the compounds that are shown', () => {
    const { cards } = cityIn([
      inputsIn('a', [{ code: '1', households: 100, counts: [0, 0, 0, 0, 60] }], { complaints: 2 }),
      inputsIn('b', [{ code: '1', households: 300, counts: [0, 0, 0, 60, 60] }], { complaints: 4 }),
      inputsIn('c', [{ code: '1', households: 500, counts: [9, 0, 0, 0, 0] }], { complaints: 3 }),
    ])
    const city = rollUpOf(rolled(cards).get(rollUpKey('city', '320700'))!, parameters)
    expect(city).toMatchObject({
      compounds: 3,
      shown: 2,
      ranked: 2,
      households: 900,
      respondedHouseholds: 189,
    })
    expect(city.questions).toEqual([
      {
        ...{ code: 'overall', compounds: 2, households: 400, answers: 180 },
        ...{ mean: (100 * 100 + 300 * 87.5) / 400, satisfactionRate: 1, favourableRate: 1 },
      },
    ])
    expect(city.complaints).toMatchObject({ counted: 9, householdYears: 900, rate: 1 })
  })

  it('hold of a company only what it answers for', () => {
    const inputs = inputsIn('a', [
      { code: '1', households: 100, counts: [0, 0, 0, 0, 60], cleaning: [0, 0, 0, 30, 0] },
    ])
    inputs.strata[0]!.cells.self_owner.levels.wastePets = { '5': 40 }
    const units = rolled(cityIn([inputs]).cards)
    const codesOf = (key: string) => rollUpOf(units.get(key)!, parameters).questions.map(({ code }) => code)
    expect(codesOf(rollUpKey('city', '320700'))).toEqual(['overall', 'cleaning', 'wastePets'])
    expect(codesOf(rollUpKey('company', 'k1'))).toEqual(['overall', 'cleaning'])
  })

  it('are the same bytes page by page as all at once', () => {
    fc.assert(
      fc.property(anyCity, fc.integer({ min: 1, max: 4 }), (city, page) => {
        const { cards } = cityIn(city)
        const inOrder = [...cards].sort((a, b) => (a.compound < b.compound ? -1 : 1))
        const units = new Map<string, RollUpSums>()
        for (let from = 0; from < inOrder.length; from += page)
          rolled(inOrder.slice(from, from + page), units)
        const published = (all: Map<string, RollUpSums>) =>
          JSON.stringify([...all.values()].map((unit) => rollUpOf(unit, parameters)))
        expect(published(units)).toBe(published(rolled(inOrder)))
      }),
      { numRuns: 40 },
    )
  })
})
