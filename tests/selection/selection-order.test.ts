import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bandOf } from '../../core/method/band'
import { orderRules } from '../../core/method/parameters'
import type { Candidate } from '../../core/selection/candidate'
import { listPlaceWords } from '../../core/selection/list-words'
import { principleStates } from '../../core/selection/outcomes'
import { listOf } from '../../core/selection/selection-order'
import { candidateOf, met, rulesOf } from './candidates-in-tests'

const codesOf = (list: ReturnType<typeof listOf>) => list.places.map(({ compound }) => compound)
const principlesWith = (principle: number, state: (typeof principleStates)[number], words = '没有证明') =>
  met.map((each) => (each.principle === principle ? { principle, state, words } : each))

describe('the list of a selection', () => {
  /** y = 91 is S = 90.8: B = 0.980 at 150 answers of 300. */
  const three = [
    candidateOf('A', { mean: 91, points: 85 }),
    candidateOf('B', { mean: 91.2, points: 92 }),
    candidateOf('C', { mean: 96, points: 81 }),
  ]

  it.each([
    ['bandThenSheet', {}, ['C', 'B', 'A']],
    ['thresholdThenSheet', { threshold: 85 }, ['B', 'A', 'C']],
    ['weighted', { weight: 0.5 }, ['B', 'C', 'A']],
  ] as const)('under %s three compounds stand as the rule says', (rule, more, codes) => {
    expect(codesOf(listOf(three, rulesOf({ rule, ...more })))).toEqual(codes)
  })

  it('says in one sentence why each stands there', () => {
    const [first, second, third] = listOf(three, rulesOf()).places
    expect(first?.words).toMatch(
      /^满意度 95\.\d 分（93–96 分一档），附件2得分 81 分，投诉率 \d+\.\d\d 件.+；列第一。$/,
    )
    expect(second?.words).toMatch(/排在前一个小区之后：满意度档次较低。$/)
    expect(third?.words).toMatch(/^满意度 9\d\.\d 分（90–93 分一档）.+排在前一个小区之后：附件2得分较低。$/)
  })

  it.each([
    ['bandThenSheet', {}, 89.96, '满意度 89.96 分（87–90 分一档），附件2得分 92.5 分，投诉率 1.20 件'],
    ['thresholdThenSheet', { threshold: 85 }, 84.97, '满意度 84.97 分，没有达到 85 分的门槛'],
    ['thresholdThenSheet', { threshold: 85 }, 85.02, '满意度 85.0 分，达到 85 分的门槛'],
    ['weighted', {}, 87.33, '满意度 87.3 分与附件2得分 92.5 分加权为 '],
  ] as const)('rounds no score past what the rule %s makes of it', (rule, more, score, words) => {
    const place = { band: bandOf(score, 3), bandRank: 2, behindBy: null, aheadBy: null }
    const told = listPlaceWords(
      { score, sheet: 9250, complaintRate: 1.2, order: place },
      { ...rulesOf({ rule, ...more }).plan.order },
    )
    expect(told).toContain(words)
  })

  it.each<[string, Partial<Candidate>, string, string]>([
    ['a ruling', { ruledOut: { why: '材料不实' } }, 'ruling', '经裁定退出：材料不实'],
    ['no card', { figures: null }, 'noResult', '没有本期评价结果。'],
    [
      'too few answers',
      {
        figures: {
          ...candidateOf('A').figures!,
          selectable: { passed: false, reason: 'too_few_answers', shortfall: 12 },
        },
      },
      'notSelectable',
      '本期样本不足，还差 12 户，不参与选树。',
    ],
    [
      'a company that serves too short',
      {
        figures: {
          ...candidateOf('A').figures!,
          selectable: { passed: false, reason: 'tenure_too_short', shortfall: null },
        },
      },
      'notSelectable',
      '现物业服务时间较短，暂不参与选树。',
    ],
    [
      'a principle that is unmet',
      { principles: principlesWith(8, 'unmet', '收费率 91.2%，低于 95%') },
      'principle',
      '原则要求第 8 条不符合：收费率 91.2%，低于 95%。',
    ],
    [
      'a principle that nobody attested',
      { principles: principlesWith(2, 'unattested', '街道尚未证明') },
      'principle',
      '原则要求第 2 条待证明：街道尚未证明。',
    ],
    [
      'principles that nothing is said of',
      { principles: met.slice(1) },
      'principle',
      '原则要求第 1 条待证明：尚未核验。',
    ],
    [
      'no points',
      { sheet: { score: null, items: [], why: '尚缺一位评审' } },
      'sheetMissing',
      '附件2尚未评定：尚缺一位评审',
    ],
    [
      'points below the floor',
      { sheet: { score: 7999, items: [], why: null } },
      'sheetFloor',
      '附件2得分 79.99 分，低于 80 分的最低要求。',
    ],
  ])('leaves out for %s, and says so', (_cause, facts, by, words) => {
    const { places, leftOut } = listOf([candidateOf('A', facts), candidateOf('B')], rulesOf())
    expect(places.map(({ compound }) => compound)).toEqual(['B'])
    expect(leftOut).toEqual([
      { compound: 'A', by, words, principles: by === 'principle' ? [expect.any(Number)] : [] },
    ])
  })

  it('lets an exception pass that was decided collectively, and points at the very floor', () => {
    const facts = { principles: principlesWith(5, 'explained', '经街道党工委会议决定') }
    expect(codesOf(listOf([candidateOf('A', { ...facts, points: 80 })], rulesOf()))).toEqual(['A'])
  })

  it('takes points at a floor of tenths, though 64.9 × 100 is a trifle more than 6490', () => {
    const rules = rulesOf()
    const parameters = { ...rules.plan.parameters, sheetFloor: 64.9 }
    const facts = [candidateOf('A', { points: 64.9 }), candidateOf('B', { points: 64.8 })]
    expect(codesOf(listOf(facts, { ...rules, plan: { ...rules.plan, parameters } }))).toEqual(['A'])
  })

  it('shortlists so many times the quota and all who are level with the last of them before 附件2', () => {
    const means = [97, 94, 91, 91.1, 91.2, 85]
    const many = means.map((mean, index) => candidateOf(`C${index}`, { mean }))
    const rules = rulesOf({}, { quota: { fewest: 1, most: 1 }, shortlistTimes: 3 })
    const { shortlist, leftOut } = listOf(many, rules)
    expect(shortlist).toEqual(['C0', 'C1', 'C2', 'C3', 'C4'])
    expect(leftOut).toEqual([
      { compound: 'C5', by: 'shortlist', principles: [], words: '居民满意度排在入围的 5 个小区之后。' },
    ])
  })

  it('shows the first places under every other choice, by the same way through', () => {
    const { sensitivity } = listOf(three, rulesOf({}, { quota: { fewest: 1, most: 2 } }))
    const under = Object.fromEntries(sensitivity.map(({ variant, first }) => [variant, first]))
    expect(under).toMatchObject({ bandThenSheet: ['C', 'B'], weighted: ['B', 'C'] })
    expect(Object.keys(under)).toHaveLength(9)
  })
})

const anyCandidate = (compound: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      mean: fc.double({ min: 40, max: 100, noNaN: true }),
      points: fc.integer({ min: 7000, max: 10_000 }).map((hundredths) => hundredths / 100),
      counted: fc.integer({ min: 0, max: 20 }),
      answers: fc.integer({ min: 30, max: 300 }),
      state: fc.constantFrom(...principleStates),
      principle: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ state, principle, ...facts }) =>
      candidateOf(compound, { ...facts, principles: principlesWith(principle, state) }),
    )
const anyCity = fc
  .integer({ min: 1, max: 14 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anyCandidate(`C${100 + index}`))))
const anyRules = fc
  .record({ rule: fc.constantFrom(...orderRules), grid: fc.integer({ min: 1, max: 5 }) })
  .map((order) => rulesOf(order, { quota: { fewest: 1, most: 2 }, shortlistTimes: 2 }))

/** From 1; infinite without a place. */
const placeOf = (list: ReturnType<typeof listOf>, compound: string) =>
  list.places.find((each) => each.compound === compound)?.place ?? Number.POSITIVE_INFINITY

test('with μ, τ² and σ² held fixed a higher mean never lowers a place', () => {
  fc.assert(
    fc.property(
      anyCity,
      anyRules,
      fc.nat(),
      fc.double({ min: 0, max: 30, noNaN: true }),
      (city, rules, at, more) => {
        const chosen = city[at % city.length]!
        const mean = Math.min(100, chosen.figures!.overall!.mean + more)
        const better = {
          ...chosen,
          figures: { ...chosen.figures!, overall: { ...chosen.figures!.overall!, mean } },
        }
        const before = listOf(city, rules)
        const after = listOf(
          city.map((each) => (each === chosen ? better : each)),
          rules,
        )
        expect(placeOf(after, chosen.compound)).toBeLessThanOrEqual(placeOf(before, chosen.compound))
      },
    ),
  )
})

test('under bandThenSheet no points of 附件2 lift a compound over a higher band', () => {
  fc.assert(
    fc.property(anyCity, fc.nat(), (city, at) => {
      const chosen = city[at % city.length]!
      const best = { ...chosen, sheet: { score: 10_000, items: [], why: null } }
      const rules = rulesOf()
      const { places } = listOf(
        city.map((each) => (each === chosen ? best : each)),
        rules,
      )
      const bands = places.map(({ score }) => bandOf(score, rules.plan.order.grid)!)
      expect(bands).toEqual([...bands].sort((a, b) => b - a))
    }),
  )
})

test('a missing attestation never counts as met', () => {
  fc.assert(
    fc.property(anyCity, anyRules, fc.nat(), fc.subarray(met, { maxLength: 7 }), (city, rules, at, said) => {
      const chosen = city[at % city.length]!
      const list = listOf(
        city.map((each) => (each === chosen ? { ...each, principles: said } : each)),
        rules,
      )
      expect(placeOf(list, chosen.compound)).toBe(Number.POSITIVE_INFINITY)
      expect(list.sensitivity.every(({ first }) => !first.includes(chosen.compound))).toBe(true)
    }),
  )
})

test('the list does not depend on the order of its input, and every candidate is in it once', () => {
  fc.assert(
    fc.property(
      anyCity.chain((city) =>
        fc.tuple(fc.constant(city), fc.shuffledSubarray(city, { minLength: city.length })),
      ),
      anyRules,
      ([city, shuffled], rules) => {
        const list = listOf(city, rules)
        expect(listOf(shuffled, rules)).toEqual(list)
        const all = [...codesOf(list), ...list.leftOut.map(({ compound }) => compound)]
        expect(all.sort()).toEqual(city.map(({ compound }) => compound).sort())
      },
    ),
  )
})
