import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureColours } from '../../src/components/plot/plot-look'
import { scatterPlot } from '../../src/components/plot/scatter-plot'
import { scorePlot, within } from '../../src/components/plot/score-plot'
import { scoreSpan } from '../../src/components/plot/score-span'
import { words } from '../../src/components/plot/svg'
import { trendPlot } from '../../src/components/plot/trend-plot'
import { scoreGroupsOf } from '../../src/features/results/score-groups'

const look = { width: 320, textSize: 13, colours: pictureColours.light }
const score = fc.double({ min: 0, max: 100, noNaN: true })

/** Every number in the drawing's attributes, and the height and width that it claims. */
function drawnNumbers(svg: string): { all: number[]; width: number; height: number } {
  const [, , width, height] = /viewBox="([\d. -]+)"/.exec(svg)![1]!.split(' ').map(Number) as number[]
  const places = [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy)="([^"]*)"/g)].map(([, value]) => Number(value))
  return { all: places, width: width!, height: height! }
}

function expectInside(svg: string): void {
  const { all, width, height } = drawnNumbers(svg)
  expect(all.every((place) => place >= 0 && place <= Math.max(width, height))).toBe(true)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
}

describe('a drawing', () => {
  test('reads no word as SVG', () => {
    expect(words('<b>"甲" & 乙</b>', {})).toBe('<text>&lt;b&gt;&quot;甲&quot; &amp; 乙&lt;/b&gt;</text>')
  })

  test('of a score holds all of it, wherever it lies', () => {
    fc.assert(
      fc.property(
        score,
        score,
        fc.option(score),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (s, mean, city, half) => {
          const interval = { lower: s - half, upper: s + half }
          expectInside(scorePlot({ score: s, interval, mean, city }, look))
        },
      ),
    )
  })

  test('of a trend leaves a gap where a period has no score, and never draws a zero', () => {
    const point = (each: number | null) => ({ label: '2026上', score: each, interval: null })
    const svg = trendPlot([point(80), point(null), point(82)], look)
    expectInside(svg)
    expect(svg.match(/<circle/g)).toHaveLength(2)
    // Two separate moves: nothing joins the scores over the gap.
    expect(/ d="([^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(2)
  })

  test('of a thousand compounds stays a picture that a phone is sent in one piece', () => {
    const points = Array.from({ length: 1000 }, (_, index) => [index % 100, (index % 37) / 7] as const)
    const svg = scatterPlot(points, look)
    expectInside(svg)
    expect(svg.match(/<circle/g)).toHaveLength(1000)
    expect(encodeURIComponent(svg).length).toBeLessThan(200_000)
  })
})

describe('the scale of scores', () => {
  test('holds every value and is never narrower than it must be', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), fc.constantFrom(20, 40), (values, least) => {
        const [from, to] = scoreSpan(values, least)
        expect(values.every((value) => value >= from && value <= to)).toBe(true)
        expect(to - from).toBeGreaterThanOrEqual(least)
        expect(from >= 0 && to <= 100).toBe(true)
      }),
    )
  })

  test('shows words at the edge whole', () => {
    expect([within(-5, 20, 320), within(160, 20, 320), within(319, 20, 320)]).toEqual([20, 160, 300])
  })
})

test('a table groups dots by tens of points, the highest first, with the median of their rates, a full hundred with the nineties', () => {
  expect(
    scoreGroupsOf([
      [100, 1],
      [91, 3],
      [89.9, 1],
      [85, 15],
      [80, 2],
    ]),
  ).toEqual([
    { words: '90～100 分', compounds: 2, medianRate: 2 },
    { words: '80～90 分', compounds: 3, medianRate: 2 },
  ])
})
