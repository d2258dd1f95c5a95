import { scaleLinear } from 'd3-scale'
import { orders } from '../orders'
import { manipulations } from '../scenarios'
import type { Study } from '../study'
import { orderTitles, scenarioTitles } from '../words'
import { axisBelow, rows } from './rows'
import { at, svg, text } from './svg'

/** Places that each way of cheating wins, of ten. */
export function wonPlot({ assumptions, measured }: Study): string {
  const x = scaleLinear([0, assumptions.chosen], [rows.left, rows.right])
  const group = 34 + 18 * orders.length
  const top = (index: number) => 58 + group * index
  const bottom = top(manipulations.length) - 6
  return svg({ width: rows.width, height: bottom + 40, title: '十个名额里，做手脚的小区多得了几个' }, [
    ...axisBelow(x, 46, bottom),
    ...manipulations.flatMap((scenario, index) => [
      text(16, top(index) + 10, scenarioTitles[scenario], 'font-weight="600"'),
      ...orders.flatMap((order, row) => {
        const y = top(index) + 18 + 18 * row
        const { mean } = measured.scenarios[scenario].won[order]
        return [
          text(rows.left - 14, y + 11, orderTitles[order], 'text-anchor="end" font-size="12"'),
          `<rect class="${order}" x="${rows.left}" y="${at(y)}" width="${at(x(mean) - rows.left)}" height="13"/>`,
          text(x(mean) + 6, y + 11, mean.toFixed(1), 'font-size="12"'),
        ]
      }),
    ]),
  ])
}
