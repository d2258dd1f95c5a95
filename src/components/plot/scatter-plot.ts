import { scaleLinear } from 'd3-scale'
import type { PlotLook } from './plot-look'
import { at, drawing, element, stroke, words } from './svg'

/** S, 0–100, and the rate of complaints, 件/百户·年. */
export type ScatterPoint = readonly [score: number, complaintRate: number]

/** Satisfaction (across) against complaints (upwards), a dot a compound. */
export function scatterPlot(points: readonly ScatterPoint[], look: PlotLook): string {
  const { width, textSize, colours } = look
  const left = textSize * 2.4
  const right = width - textSize
  const top = textSize * 2
  const bottom = top + Math.max(170, width * 0.36)
  const scores = points.map(([score]) => score)
  const rates = points.map(([, rate]) => rate)
  const lowest = Math.min(80, Math.floor(Math.min(100, ...scores) / 10) * 10)
  const x = scaleLinear([lowest, 100], [left, right])
  const y = scaleLinear([0, Math.max(1, ...rates)], [bottom, top]).nice(4)
  const text = { 'font-size': textSize, fill: colours.secondary }
  const dots = points.map(([score, rate]) => element('circle', { cx: at(x(score)), cy: at(y(rate)), r: 4.5 }))
  return drawing({ width, height: bottom + textSize * 3.2 }, [
    words('投诉率（件/百户·年）', { ...text, x: 0, y: at(textSize) }),
    ...y.ticks(4).flatMap((tick) => [
      stroke([left, y(tick)], [right, y(tick)], { stroke: colours.line, 'stroke-width': 1 }),
      words(String(tick), {
        ...{ ...text, 'text-anchor': 'end' },
        ...{ x: at(left - 6), y: at(y(tick) + textSize * 0.35) },
      }),
    ]),
    ...x.ticks(Math.max(2, Math.floor((right - left) / (textSize * 5)))).map((tick) =>
      words(String(tick), {
        ...{ ...text, 'text-anchor': 'middle' },
        ...{ x: at(x(tick)), y: at(bottom + textSize * 1.4) },
      }),
    ),
    words('满意度（分）', { ...text, 'text-anchor': 'end', x: at(right), y: at(bottom + textSize * 2.8) }),
    element('g', { fill: colours.mark, 'fill-opacity': points.length > 200 ? 0.35 : 0.6 }, dots.join('')),
  ])
}
