import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { type Order, orders } from '../orders'
import { byResponse } from '../other-cities'
import type { Study } from '../study'
import { orderTitles, percent } from '../words'
import { at, dot, rule, svg, text } from './svg'

const left = 60
const right = 470
const bottom = 350

/** How many of the truly best are found, as more households answer. */
export function responsePlot({ assumptions, measured: { cities } }: Study): string {
  const steps = byResponse.map((city) => percent(cities[city].response))
  const x = scalePoint(steps, [left, right]).padding(0.2)
  const y = scaleLinear([0, assumptions.chosen], [bottom, 50])
  const points = (order: Order) =>
    byResponse.map((city, index): [number, number] => [
      Number(at(x(steps[index]!) ?? left)),
      Number(at(y(cities[city].choices[order].caught.mean))),
    ])
  const names = apart(
    orders.map((order) => ({ order, y: points(order).at(-1)![1] })),
    18,
  )
  return svg({ width: 760, height: 410, title: '平均参评率不同时，真正最好的十个小区选中几个' }, [
    ...y
      .ticks(5)
      .flatMap((tick) => [
        rule(left, y(tick), right, y(tick), 'class="faint"'),
        text(left - 10, y(tick) + 5, String(tick), 'text-anchor="end"'),
      ]),
    ...steps.map((step) => text(x(step) ?? left, bottom + 22, step, 'text-anchor="middle"')),
    text((left + right) / 2, bottom + 46, '平均参评率', 'text-anchor="middle"'),
    ...orders.flatMap((order) => [
      `<path class="${order}" d="${line()(points(order))}" fill="none" stroke="currentColor" stroke-width="2"/>`,
      ...points(order).map(([across, down]) => dot(across, down, order)),
    ]),
    ...names.map((name) =>
      text(right + 16, name.y + 5, orderTitles[name.order], `class="${name.order}" font-size="12"`),
    ),
  ])
}

/** Labels from the top down, none nearer to the one above it than a line. */
function apart<Label extends { y: number }>(labels: readonly Label[], least: number): Label[] {
  let last = Number.NEGATIVE_INFINITY
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      last = Math.max(label.y, last + least)
      return { ...label, y: last }
    })
}
