import { describe, expect, it } from 'vitest'
import { inputsOf } from '../../core/method/compound-inputs'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { scorecardOf } from '../../core/method/scorecard-counting'
import { type CountedAnswer, foldAnswers } from '../../core/rating/tally'

const answer = (overall: number, extra: Partial<CountedAnswer['content']> = {}): CountedAnswer => ({
  channel: 'self',
  excluded: false,
  content: { residentKind: 'owner', overall, dimensions: {}, reasons: [], text: '', ...extra },
})

const repeat = (count: number, given: CountedAnswer) => Array.from({ length: count }, () => given)

function sourceOf(answers: CountedAnswer[]): Parameters<typeof inputsOf>[0] {
  return {
    place: {
      compound: 'c1',
      name: '演示',
      city: '320700',
      district: '320706',
      districtName: '海州区',
      subdistrict: '320706001',
      subdistrictName: '朐阳街道',
      residentsCommittee: null,
      residentsCommitteeName: null,
      service: 'company',
      governance: 'none',
      company: null,
    },
    tenure: { months: 12, changed: false },
    strata: [['01']],
    openFindings: 0,
    tallies: [{ building: '01', households: 60, moves: answers.length, ...foldAnswers(answers) }],
    dimensions: ['cleaning', 'greening'],
    complaints: { cases: [], exposureYears: 1 },
  }
}

const cardOf = (source: ReturnType<typeof sourceOf>, phase: 'open' | 'final' = 'final') =>
  scorecardOf(inputsOf(source), {
    period: '2026H1',
    phase,
    questionnaireVersion: '1',
    parameters: methodParametersV1,
  })

describe('the scorecard', () => {
  it('holds participation only while the period is open, however many have answered', () => {
    const card = cardOf(sourceOf(repeat(50, answer(5))), 'open')
    expect(card.respondedHouseholds).toBe(50)
    expect(card.overall).toBeNull()
    expect(card.dimensions.every((each) => each.figures === null)).toBe(true)
  })

  it('has no figure below the first gate, and says how many households are missing', () => {
    const card = cardOf(sourceOf(repeat(9, answer(5))))
    expect(card.overall).toBeNull()
    expect(card.gates.shown).toEqual({ passed: false, reason: 'too_few_answers', shortfall: 1 })
  })

  it('shows no dimension that fewer than ten households answered', () => {
    const nine = repeat(9, answer(4, { dimensions: { cleaning: 2, greening: 4 } }))
    const card = cardOf(sourceOf([...nine, answer(4, { dimensions: { greening: 5 } })]))
    expect(card.dimensions.map((each) => each.figures?.answers ?? null)).toEqual([null, 10])
  })

  it('counts 不了解 apart and never into a score', () => {
    const known = repeat(10, answer(4, { dimensions: { cleaning: 5 } }))
    const unknown = repeat(7, answer(4, { dimensions: { cleaning: 0 } }))
    const figures = cardOf(sourceOf([...known, ...unknown])).dimensions[0]?.figures
    expect(figures).toMatchObject({ answers: 10, dontKnow: 7, mean: 100 })
  })

  it('lets neither assisted nor excluded answers into scores and gates', () => {
    const assisted = repeat(20, { ...answer(1), channel: 'assisted' as const })
    const excluded = repeat(20, { ...answer(1), excluded: true })
    const card = cardOf(sourceOf([...repeat(12, answer(5)), ...assisted, ...excluded]))
    expect(card).toMatchObject({ respondedHouseholds: 12, assistedHouseholds: 20 })
    expect(card.overall).toMatchObject({ answers: 12, mean: 100 })
    expect(card.exclusions).toMatchObject({ answers: 20, figuresWith: { answers: 32, mean: 37.5 } })
    expect(card.exclusions?.figuresWith).not.toHaveProperty('weights')
  })

  it('states 满意率 as levels 3–5 and 好评率 as levels 4–5 of those that answered', () => {
    const card = cardOf(sourceOf([5, 5, 5, 4, 4, 3, 3, 2, 1, 1].map((level) => answer(level))))
    expect(card.overall).toMatchObject({
      distribution: [2, 1, 2, 2, 3],
      satisfactionRate: 0.7,
      favourableRate: 0.5,
    })
  })

  it('hides the answers of a small stratum, and those of the next-smallest where subtraction would find them', () => {
    const tally = (building: string, count: number) => ({
      building,
      households: 80,
      moves: count,
      ...foldAnswers(repeat(count, answer(4))),
    })
    const source = { ...sourceOf([]), strata: [['01'], ['02'], ['03']] }
    const card = cardOf({ ...source, tallies: [tally('01', 3), tally('02', 14), tally('03', 30)] })
    expect(card.strata.map((stratum) => stratum.answers)).toEqual([null, null, 30])
    expect(card.overall?.weights.map((weight) => weight === null)).toEqual([true, true, false])
    const many = { ...source, tallies: [tally('01', 30), tally('02', 14), tally('03', 30)] }
    const open = cardOf(many, 'open')
    expect(open.strata.map((stratum) => stratum.answers)).toEqual([null, null, null])
  })

  it('is refused when a tally lies outside the strata, as its answers would be in no figure', () => {
    const source = sourceOf([])
    expect(() => cardOf({ ...source, strata: [] })).toThrow('a tally outside the strata')
  })

  it('is refused when a building has no tally: its answers would silently be missing', () => {
    const source = sourceOf([])
    expect(() => cardOf({ ...source, strata: [['01', '02']] })).toThrow('no tally for building 02')
  })

  it('is the same bytes whichever order the tallies come in', () => {
    const source = sourceOf(repeat(12, answer(4)))
    const other = { building: '02', households: 70, moves: 3, ...foldAnswers(repeat(3, answer(2))) }
    const strata = [['01'], ['02']]
    const one = cardOf({ ...source, strata, tallies: [...source.tallies, other] })
    const two = cardOf({ ...source, strata, tallies: [other, ...source.tallies] })
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })

  it('tells owners and occupants apart, and neither where one is too few to be told', () => {
    const owners = repeat(20, answer(5))
    const occupants = (count: number) => repeat(count, answer(3, { residentKind: 'occupant' }))
    const both = cardOf(sourceOf([...owners, ...occupants(10)])).residents
    expect(both?.owner).toMatchObject({ answers: 20, figures: { mean: 100 } })
    expect(both?.occupant).toMatchObject({ answers: 10, figures: { mean: 50 } })
    // Beside the weights of the whole, their own would tell how many answered in a stratum.
    expect(both?.owner.figures).not.toHaveProperty('weights')
    const few = cardOf(sourceOf([...owners, ...occupants(9)])).residents
    expect(few).toEqual({
      owner: { answers: null, figures: null, gates: null },
      occupant: { answers: null, figures: null, gates: null },
    })
  })

  it('does not say what rulings took out of the figures where they are too few households', () => {
    const excluded = repeat(9, { ...answer(1), excluded: true })
    const card = cardOf(sourceOf([...repeat(30, answer(5)), ...excluded]))
    expect(card.exclusions).toEqual({ answers: null, figuresWith: null })
  })

  it('gates every dimension by its own answers, and keeps quiet how few they are', () => {
    const some = (count: number, code: string) => repeat(count, answer(4, { dimensions: { [code]: 4 } }))
    const card = cardOf(sourceOf([...some(40, 'cleaning'), ...some(9, 'greening')]))
    expect(card.dimensions.map(({ gates }) => gates)).toEqual([
      {
        shown: { passed: true, reason: null, shortfall: 0 },
        ranked: { passed: true, reason: null, shortfall: 0 },
      },
      {
        shown: { passed: false, reason: 'too_few_answers', shortfall: null },
        ranked: { passed: false, reason: 'too_few_answers', shortfall: null },
      },
    ])
  })
})
