import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf } from '../../core/method/band'
import { firstOf, orderOf, type Standing } from '../../core/method/order'
import { bandWords, neighbourWords, placeWords, scoreWords } from '../../core/method/order-words'
import type { OrderParameters } from '../../core/method/parameters'
import { orderRules } from '../../core/method/parameters'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { reaches, settled } from '../../core/method/settled'

const { order } = methodParametersV1

const standing = (compound: string, part: Partial<Standing> = {}): Standing => ({
  ...{ compound, eligible: true, score: 80, sheet: null, complaintRate: 1, unresolvedRate: 0 },
  ...part,
})

const codes = (standings: Standing[], rule: Partial<OrderParameters> = {}) =>
  orderOf(standings, { ...order, ...rule }).map(({ compound }) => compound)

describe('the order by bands', () => {
  it('puts a higher band first whatever the complaints, and within a band fewer complaints first', () => {
    const found = orderOf(
      [
        standing('low', { score: 83.9, complaintRate: 0 }),
        standing('calm', { score: 84.1, complaintRate: 0.4 }),
        standing('loud', { score: 86.9, complaintRate: 0.6 }),
      ],
      order,
    )
    expect(found.map(({ compound, band, bandRank, place }) => [compound, band, bandRank, place])).toEqual([
      ['calm', 28, 1, 1],
      ['loud', 28, 1, 2],
      ['low', 27, 2, 3],
    ])
    expect(found.map(({ behindBy, aheadBy }) => [behindBy, aheadBy])).toEqual([
      [null, 'complaints'],
      ['complaints', 'band'],
      ['band', null],
    ])
  })

  it('takes complaints of one step for equal, then looks at what is unresolved, then at the score, then at the code', () => {
    const equal = { score: 84.5, complaintRate: 0.1 }
    expect(
      codes([
        standing('d', equal),
        standing('c', equal),
        standing('b', { ...equal, score: 85 }),
        standing('a', { ...equal, score: 86, complaintRate: 0.49, unresolvedRate: 0.5 }),
      ]),
    ).toEqual(['b', 'c', 'd', 'a'])
  })

  it('lets no score of 附件2 lift a compound over a higher band', () => {
    expect(
      codes([standing('a', { score: 83, sheet: 10_000 }), standing('b', { score: 84, sheet: 1 })]),
    ).toEqual(['b', 'a'])
  })

  it('puts what is not ranked last, without a place, and what is not known behind what is', () => {
    const found = orderOf(
      [
        standing('few', { eligible: false, score: 99 }),
        standing('none', { eligible: false, score: null }),
        standing('uncounted', { complaintRate: null, unresolvedRate: null }),
        standing('counted', { complaintRate: 40 }),
      ],
      order,
    )
    expect(found.map(({ compound, place }) => [compound, place])).toEqual([
      ['counted', 1],
      ['uncounted', 2],
      ['few', null],
      ['none', null],
    ])
    // Nobody says of the one without complaint figures that it has more complaints.
    expect([found[0]?.aheadBy, found[1]?.behindBy]).toEqual(['uncounted', 'uncounted'])
    expect(found[2]).toMatchObject({ band: 33, bandRank: null, behindBy: null, aheadBy: null })
  })
})

describe('the other rules', () => {
  it('a threshold parts those that reach it, and the score does not matter beyond it but at last', () => {
    const rule = { rule: 'thresholdThenSheet', threshold: 80 } as const
    const given = [
      standing('below', { score: 79.9, complaintRate: 0 }),
      standing('high', { score: 95, complaintRate: 2 }),
      standing('calm', { score: 80, complaintRate: 0 }),
    ]
    expect(codes(given, rule)).toEqual(['calm', 'high', 'below'])
  })

  it('a weight adds satisfaction and 附件2; without a sheet satisfaction counts alone', () => {
    const rule = { rule: 'weighted', weight: 0.5 } as const
    const given = [standing('a', { score: 90, sheet: 8000 }), standing('b', { score: 84, sheet: 8700 })]
    expect(codes(given, rule)).toEqual(['b', 'a'])
    expect(
      codes(
        given.map((each) => ({ ...each, sheet: null })),
        rule,
      ),
    ).toEqual(['a', 'b'])
  })
})

const rate = fc.option(fc.double({ min: 0, max: 20, noNaN: true }))
const standings = fc.uniqueArray(
  fc.record({
    compound: fc.string({ minLength: 1, maxLength: 4 }),
    eligible: fc.boolean(),
    score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    sheet: fc.option(fc.integer({ min: 0, max: 10_000 })),
    complaintRate: rate,
    unresolvedRate: rate,
  }),
  { selector: ({ compound }) => compound, maxLength: 12 },
)
const rules = fc.constantFrom(...orderRules)

describe('every rule', () => {
  it('is a total order that does not depend on how the compounds come', () => {
    fc.assert(
      fc.property(standings, rules, fc.infiniteStream(fc.nat()), (given, rule, keys) => {
        const shuffled = given
          .map((each) => ({ each, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each)
        expect(orderOf(shuffled, { ...order, rule })).toEqual(orderOf(given, { ...order, rule }))
      }),
    )
  })

  it('begins with the same compounds when only the first are asked for', () => {
    fc.assert(
      fc.property(standings, rules, fc.nat(12), (given, rule, count) => {
        expect(firstOf(given, { ...order, rule }, count)).toEqual(codes(given, { rule }).slice(0, count))
      }),
    )
  })

  it('is transitive: every part of an order is in the same order by itself', () => {
    fc.assert(
      fc.property(standings, rules, fc.nat(), (given, rule, mask) => {
        const part = given.filter((_, index) => (mask >> index) % 2 === 1)
        const kept = new Set(part.map(({ compound }) => compound))
        expect(codes(given, { rule }).filter((code) => kept.has(code))).toEqual(codes(part, { rule }))
      }),
    )
  })

  it('never puts a compound further back for a better score, all else equal', () => {
    fc.assert(
      fc.property(
        standings,
        rules,
        fc.nat(),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (given, rule, pick, by) => {
          const found = given[pick % Math.max(1, given.length)]
          fc.pre(found !== undefined && found.score !== null)
          const better = given.map((each) => (each === found ? { ...each, score: found.score! + by } : each))
          const place = (of: Standing[]) => codes(of, { rule }).indexOf(found!.compound)
          expect(place(better)).toBeLessThanOrEqual(place(given))
        },
      ),
    )
  })
})

describe('in words', () => {
  it('a band is told by its limits', () => {
    expect(bandOf(87, 3)).toBe(29)
    expect(bandWords({ band: 29, bandRank: 2 }, order)).toBe('第 2 档（87–90 分）')
    expect(bandWords({ band: 33, bandRank: null }, order)).toBe('99–100 分')
    expect(bandWords({ band: null, bandRank: null }, order)).toBeNull()
  })

  it('a place is told in one sentence, and by what its neighbours differ', () => {
    const found = { band: 29, bandRank: 2, behindBy: 'complaints', aheadBy: 'band' } as const
    const placed = { order: found, score: 87.34, complaintRate: 1.24, unresolvedRate: 0.4 }
    expect(placeWords(placed, order)).toBe(
      '第 2 档（87–90 分）：满意度 87.3 分；同档中先比投诉率（修匀后 1.24 件/百户·年），再比未解决投诉率（0.40 件/百户·年），最后比满意度。',
    )
    expect(placeWords({ ...placed, complaintRate: null, unresolvedRate: null }, order)).toBe(
      '第 2 档（87–90 分）：满意度 87.3 分；同档中没有投诉统计，排在有统计的小区之后，再比满意度。',
    )
    expect(placeWords({ ...placed, order: { ...found, bandRank: null } }, order)).toBeNull()
    expect(neighbourWords(found)).toEqual([
      '排在前一个小区之后：投诉率较高。',
      '排在后一个小区之前：满意度档次较高。',
    ])
  })

  it('what differs in the last bits alone is not told apart at a boundary, anything more is', () => {
    const boundary = fc.tuple(fc.integer({ min: 1, max: 33 }), fc.constantFrom(1, 2, 3))
    fc.assert(
      fc.property(boundary, ([band, grid]) => {
        const at = band * grid
        const below = at * (1 - Number.EPSILON)
        expect([bandOf(below, grid), reaches(below, at)]).toEqual([band, true])
        expect([bandOf(at - 1e-8, grid), reaches(at - 1e-8, at)]).toEqual([band - 1, false])
        expect(settled(settled(below))).toBe(settled(below))
      }),
    )
  })

  it('tells a score in the band and on the side of the threshold that it stands by, whatever the score', () => {
    const near = fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.nat(12),
    )
    const choices = fc.record({ rule: fc.constantFrom(...orderRules), grid: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(near, choices, ([whole, by, smaller], { rule, grid }) => {
        const score = whole + by / 10 ** smaller
        const told = Number(/[\d.]+/.exec(scoreWords(score, { ...order, rule, grid, threshold: whole }))![0])
        if (rule === 'thresholdThenSheet') expect(told >= whole).toBe(reaches(score, whole))
        else expect(bandOf(told, grid)).toBe(bandOf(score, grid))
      }),
    )
  })
})
