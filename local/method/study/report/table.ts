import { type Order, orders } from '../orders'
import type { Scenario } from '../scenarios'
import type { Study } from '../study'
import { orderTitles, scenarioTitles } from '../words'

/** A table in Markdown: names to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** A row for every order. */
export const ordersTable = (head: readonly string[], cells: (order: Order) => string[]) =>
  table(
    ['排法', ...head],
    orders.map((order) => [orderTitles[order], ...cells(order)]),
  )

type InScenario = Study['measured']['scenarios'][Scenario]

/** A row for every order, a column for every scenario. */
export const scenariosTable = (
  { measured }: Study,
  some: readonly Scenario[],
  cell: (found: InScenario, order: Order) => string,
) =>
  ordersTable(
    some.map((scenario) => scenarioTitles[scenario]),
    (order) => some.map((scenario) => cell(measured.scenarios[scenario], order)),
  )
