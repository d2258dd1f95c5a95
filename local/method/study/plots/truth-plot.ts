import { scaleLinear } from 'd3-scale'
import { orders } from '../orders'
import type { Study } from '../study'
import { orderTitles } from '../words'
import { axisBelow, rows } from './rows'
import { dot, rule, svg, text } from './svg'

/** Mean true score of those chosen when nobody does anything, with two standard errors to either side. */
export function truthPlot({ measured }: Study): string {
  const { best } = measured.truth
  const found = orders.map((order) => ({ order, ...measured.cities.usual.choices[order].truth }))
  const lowest = Math.min(...found.map(({ mean, error }) => mean - 2 * error))
  const x = scaleLinear([lowest, best.mean], [rows.left, rows.right]).nice()
  const y = (index: number) => 66 + 34 * index
  const bottom = y(orders.length - 1) + 24
  return svg(
    { width: rows.width, height: bottom + 60, title: '照常情形：选出的十个小区，真实满意度的平均' },
    [
      ...axisBelow(x, 46, bottom),
      rule(x(best.mean), 46, x(best.mean), bottom, 'stroke-dasharray="4 3"'),
      ...found.flatMap(({ order, mean, error }, index) => [
        text(rows.left - 14, y(index) + 5, orderTitles[order], 'text-anchor="end"'),
        rule(
          x(mean - 2 * error),
          y(index),
          x(mean + 2 * error),
          y(index),
          `class="${order}" stroke-width="2"`,
        ),
        dot(x(mean), y(index), order),
      ]),
      text(
        rows.right,
        bottom + 44,
        '虚线：真正最好的十个小区；横线：两个标准误',
        'text-anchor="end" font-size="12"',
      ),
    ],
  )
}
