import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { seats } from '../../core/selection/seats'
import { sheetTotal } from '../../core/selection/sheet'
import {
  differenceOf,
  type HandedIn,
  needsThird,
  type Settling,
  sheetScoreOf,
} from '../../core/selection/sheet-score'
import { anySheet, fullPoints, sheet, sheetOf } from './sheets-in-tests'

const threshold = 10
const settling: Settling = { differenceThreshold: threshold, awaited: [] }
const handedIn = (...totals: (number | null)[]): HandedIn[] =>
  totals.flatMap((total, at) =>
    total === null ? [] : [{ seat: seats[at]!, items: sheetOf(Math.round(total * 100)) }],
  )

describe('the score of a compound of which sheets are handed in by', () => {
  test.each([
    ['nobody', [], null, '还有 2 位评审没有提交'],
    ['one', [90], null, '还有 1 位评审没有提交'],
    ['the second alone', [null, 90], null, '还有 1 位评审没有提交'],
    ['two that agree', [90, 90], 90, null],
    ['two within the threshold: their mean', [90, 85], 87.5, null],
    ['two at the threshold', [90, 80], 85, null],
    ['two beyond it', [90, 79.9], null, '两位评审相差超过 10 分，待第三位评审'],
    ['a third between them', [90, 70, 78], 78, null],
    ['a third above them: the nearer of the two', [90, 70, 95], 90, null],
    ['a third below them: the nearer of the two', [90, 70, 50], 70, null],
    ['a third beside two within the threshold: not asked', [90, 85, 20], 87.5, null],
  ])('%s', (_, totals, score, why) => {
    const made = sheetScoreOf(handedIn(...totals), settling)
    expect(made.score).toBe(score === null ? null : score * 100)
    expect(made.why).toBe(why)
  })
})

test('two at a threshold of tenths are within it, though 2.3 × 100 is a trifle less than 230', () => {
  const tenths = { ...settling, differenceThreshold: 2.3 }
  expect(needsThird(handedIn(90, 87.7), tenths)).toBe(false)
  expect(needsThird(handedIn(90, 87.6), tenths)).toBe(true)
})

test('a sheet with an item missing is as one that was not handed in', () => {
  const partly: HandedIn[] = [
    { seat: 'first', items: sheet() },
    { seat: 'second', items: sheet().slice(1) },
  ]
  expect(sheetScoreOf(partly, settling)).toMatchObject({ score: null, items: [], madeOf: [] })
})

describe('an item that awaits the results', () => {
  const awaiting = (given: Settling['awaited'][number]['given']): Settling => ({
    ...settling,
    awaited: [{ item: '三-2', given }],
  })
  const scored = (...points: number[]): HandedIn[] =>
    points.map((each, at) => ({ seat: seats[at]!, items: sheet({ '三-2': each }) }))

  it('leaves the score open until they are public', () => {
    expect(sheetScoreOf(scored(600, 0), awaiting(null))).toMatchObject({
      ...{ score: null, items: [], why: '三-2 待评价结果公布后由系统计分' },
    })
  })

  test.each([
    ['has what the system gives, whatever was written', [0, 600], 240, 9640],
    ['has nothing where the system gives nothing', [600, 600], 0, 9400],
    ['stays as it was scored where there is nothing to give it by', [0, 600], 'asScored' as const, 9700],
  ])('%s', (_, points, given, score) => {
    const made = sheetScoreOf(scored(...points), awaiting(given))
    expect(made).toMatchObject({ score, why: null })
    expect(made.items.reduce((sum, each) => sum + each.points, 0)).toBe(score)
  })

  it('is no difference between two, and asks for no third, before or after', () => {
    for (const given of [null, 0, 600, 'asScored'] as const) {
      expect(differenceOf(scored(0, 600), awaiting(given))).toBe(0)
    }
    const near = { ...awaiting(600), differenceThreshold: 1 }
    expect(needsThird(scored(0, 600), near)).toBe(false)
    expect(needsThird(scored(0, 600), { ...near, awaited: [] })).toBe(true)
  })

  it('whatever the three wrote there decides nothing once it is given', () => {
    fc.assert(
      fc.property(
        fc.tuple(anySheet, anySheet, anySheet),
        fc.nat(60),
        fc.nat(60),
        (sheets, written, given) => {
          const before = sheets.map((items, at) => ({ seat: seats[at]!, items }))
          const after = before.map(({ seat, items }) => ({
            seat,
            items: items.map((each) => (each.item === '三-2' ? { ...each, points: written * 10 } : each)),
          }))
          expect(sheetScoreOf(after, awaiting(given * 10))).toEqual(
            sheetScoreOf(before, awaiting(given * 10)),
          )
        },
      ),
    )
  })
})

describe('any sheets', () => {
  const three = fc.tuple(anySheet, anySheet, anySheet)
  const asHandedIn = (sheets: readonly (typeof anySheet extends fc.Arbitrary<infer S> ? S : never)[]) =>
    sheets.map((items, at) => ({ seat: seats[at]!, items }))
  const scoreOf = (given: HandedIn[]) => sheetScoreOf(given, settling).score as number

  it('come to a whole number of hundredths that their items add up to, between the least and the most given', () => {
    fc.assert(
      fc.property(three, (sheets) => {
        const given = asHandedIn(sheets)
        const { score, items } = sheetScoreOf(given, settling)
        const totals = sheets.map((each) => sheetTotal(each)!)
        expect(Number.isInteger(score)).toBe(true)
        for (const { points } of items) expect(Number.isInteger(points)).toBe(true)
        expect(items.reduce((sum, { points }) => sum + points, 0)).toBe(score)
        expect(score).toBeGreaterThanOrEqual(Math.min(...totals))
        expect(score).toBeLessThanOrEqual(Math.max(...totals))
      }),
    )
  })

  it('come to the same in whatever order they are given', () => {
    fc.assert(
      fc.property(three, (sheets) => {
        const given = asHandedIn(sheets)
        expect(sheetScoreOf([...given].reverse(), settling)).toEqual(sheetScoreOf(given, settling))
      }),
    )
  })

  it('never come to less because the settling third gives more, or one of two that agree does', () => {
    fc.assert(
      fc.property(three, fc.constantFrom(...seats), fc.nat(24), (sheets, seat, at) => {
        const before = asHandedIn(sheets)
        const raised = before.map((each) =>
          each.seat === seat
            ? {
                ...each,
                items: each.items.map(({ item, points }, index) => ({
                  item,
                  points: index === at ? fullPoints[item]! : points,
                })),
              }
            : each,
        )
        // Whether a third is asked must not change with it: it would be another rule's score.
        fc.pre(needsThird(before, settling) === needsThird(raised, settling))
        expect(scoreOf(raised)).toBeGreaterThanOrEqual(scoreOf(before))
      }),
    )
  })

  it('missing ones never count: without one of the first two there is no score', () => {
    fc.assert(
      fc.property(three, fc.constantFrom('first', 'second'), (sheets, seat) => {
        const given = asHandedIn(sheets).filter((each) => each.seat !== seat)
        expect(sheetScoreOf(given, settling).score).toBeNull()
      }),
    )
  })
})
