import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { PlotLook } from './plot-look'
import { scoreSpan } from './score-span'
import { at, drawing, element, stroke, words } from './svg'

export type TrendPoint = {
  /** The period, short enough to stand under its dot. */
  label: string
  /** Null leaves a gap: a period without a score is none of zero. */
  score: number | null
  interval: { lower: number; upper: number } | null
}

/** Least height of the scale, in points. */
const leastSpan = 20

/** Scores over periods, the earliest first, each with its interval. */
export function trendPlot(points: readonly TrendPoint[], look: PlotLook): string {
  const { width, textSize, colours } = look
  const left = textSize * 2.2
  const top = textSize * 1.6
  const bottom = top + 130
  const x = scalePoint(
    points.map((_, index) => index),
    [left, width - 4],
  ).padding(0.6)
  const y = scaleLinear(scoreSpan(points.flatMap(valuesOf), leastSpan), [bottom, top])
  const xOf = (index: number) => x(index) ?? 0
  const text = { 'font-size': textSize }
  const path = line<TrendPoint>(
    (_, index) => xOf(index),
    ({ score }) => y(score ?? 0),
  )
    .defined(({ score }) => score !== null)
    .digits(1)
  const curve = path(points)
  return drawing({ width, height: bottom + textSize * 1.9 }, [
    ...y.ticks(4).flatMap((tick) => [
      stroke([left, y(tick)], [width, y(tick)], { stroke: colours.line, 'stroke-width': 1 }),
      words(String(tick), {
        ...{ ...text, 'text-anchor': 'end', fill: colours.secondary },
        ...{ x: at(left - 6), y: at(y(tick) + textSize * 0.35) },
      }),
    ]),
    ...(curve === null
      ? []
      : [element('path', { d: curve, fill: 'none', stroke: colours.mark, 'stroke-width': 2 })]),
    ...points.flatMap(({ label, score, interval }, index) => [
      words(label, {
        ...{ ...text, 'text-anchor': 'middle', fill: colours.secondary },
        ...{ x: at(xOf(index)), y: at(bottom + textSize * 1.5) },
      }),
      ...(score === null ? [] : dot({ score, interval, x: xOf(index), y, look })),
    ]),
  ])
}

/** A score with its limits, as far as they are on the scale. */
function valuesOf({ score, interval }: TrendPoint): number[] {
  if (score === null) return []
  return [score, ...(interval === null ? [] : [Math.max(0, interval.lower), Math.min(100, interval.upper)])]
}

type Dot = {
  score: number
  interval: TrendPoint['interval']
  x: number
  y: (score: number) => number
  look: PlotLook
}

function dot({ score, interval, x, y, look: { textSize, colours } }: Dot): string[] {
  return [
    ...(interval === null
      ? []
      : [
          stroke([x, y(Math.max(0, interval.lower))], [x, y(Math.min(100, interval.upper))], {
            ...{ stroke: colours.mark, 'stroke-width': 8, 'stroke-opacity': 0.3, 'stroke-linecap': 'round' },
          }),
        ]),
    element('circle', { cx: at(x), cy: at(y(score)), r: 5, fill: colours.mark }),
    words(score.toFixed(1), {
      ...{ 'font-size': textSize, 'font-weight': 600, fill: colours.text },
      ...{ x: at(x + 11), y: at(y(score) + textSize * 0.35) },
    }),
  ]
}

/** A period's name as it stands under a dot: “2026 年上半年” is “2026上”. */
export function shortPeriodName(name: string): string {
  return name.replace(/\s*年\s*/, '').replace('半年', '')
}
