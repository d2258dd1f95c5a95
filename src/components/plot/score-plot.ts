import { scaleLinear } from 'd3-scale'
import type { PlotLook } from './plot-look'
import { scoreSpan } from './score-span'
import { at, drawing, element, stroke, words } from './svg'

export type ScorePlot = {
  /** S and its interval; the interval is null where there is no city to compare with. */
  score: number
  interval: { lower: number; upper: number } | null
  /** y, the mean that S was drawn from. */
  mean: number
  /** μ of the city; null where nothing was fitted. */
  city: number | null
}

/** Least width of the scale, in points. */
const leastSpan = 40

/** A score with its interval, under it the mean that it was drawn from as a ring, and the city's mean as a dashed line through both. */
export function scorePlot({ score, interval, mean, city }: ScorePlot, look: PlotLook): string {
  const { width, textSize, colours } = look
  const margin = textSize * 1.4
  const lower = Math.max(0, interval?.lower ?? score)
  const upper = Math.min(100, interval?.upper ?? score)
  const span = scoreSpan([lower, upper, score, mean, ...(city === null ? [] : [city])], leastSpan)
  const x = scaleLinear(span, [margin, width - margin])
  const top = textSize * 1.8
  const line = { ofScore: top + 14, ofMean: top + 36 }
  const bottom = top + 52
  const text = { 'font-size': textSize, 'text-anchor': 'middle', fill: colours.secondary }
  const axis = { stroke: colours.line, 'stroke-width': 1.5 }
  return drawing({ width, height: bottom + textSize * 1.8 }, [
    stroke([x(span[0]), bottom], [x(span[1]), bottom], axis),
    ...x
      .ticks(4)
      .flatMap((tick) => [
        stroke([x(tick), bottom], [x(tick), bottom + 5], axis),
        words(String(tick), { ...text, x: at(x(tick)), y: at(bottom + 4 + textSize * 1.1) }),
      ]),
    ...(city === null
      ? []
      : [
          stroke([x(city), top - 4], [x(city), bottom], {
            ...{ stroke: colours.secondary, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
          }),
          words(`全市 ${city.toFixed(1)}`, {
            ...{ ...text, x: at(within(x(city), textSize * 3, width)), y: at(top - 8) },
          }),
        ]),
    ...(interval === null
      ? []
      : [
          element('rect', {
            ...{ x: at(x(lower)), y: at(line.ofScore - 7), height: 14, rx: 7 },
            ...{ width: at(Math.max(2, x(upper) - x(lower))), fill: colours.mark, 'fill-opacity': 0.3 },
          }),
        ]),
    element('circle', { cx: at(x(score)), cy: at(line.ofScore), r: 6, fill: colours.mark }),
    element('circle', {
      ...{ cx: at(x(mean)), cy: at(line.ofMean), r: 5, fill: 'none' },
      ...{ stroke: colours.text, 'stroke-width': 1.5 },
    }),
  ])
}

/** The nearest place at which words of this half width are seen whole. */
export function within(middle: number, halfWidth: number, width: number): number {
  return Math.min(Math.max(middle, halfWidth), width - halfWidth)
}
