import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { PlotLook } from '../../components/plot/plot-look'
import { at, drawing, element, stroke, words } from '../../components/plot/svg'

/** One period's accounts in fen, and what stands under its bars. */
export type AccountsPoint = { label: string; income: number; expense: number; closing: number }

/** Income as full bars, expense as hollow ones, the closing balance as a line over them; the earliest period first. */
export function accountsPlot(points: readonly AccountsPoint[], look: PlotLook): string {
  const { width, textSize, colours } = look
  const unit = points.some(isInTenThousands) ? 1_000_000 : 100
  const left = textSize * 4
  const top = textSize
  const bottom = top + 150
  const values = points.flatMap(({ income, expense, closing }) => [income, expense, closing])
  const y = scaleLinear([Math.min(0, ...values) / unit, Math.max(1, ...values) / unit], [bottom, top]).nice(4)
  const x = scaleBand(
    points.map((_, index) => index),
    [left, width],
  ).padding(0.25)
  const yOf = (fen: number) => y(fen / unit)
  const xOf = (index: number) => x(index) ?? 0
  const half = x.bandwidth() / 2
  const text = { 'font-size': textSize, fill: colours.secondary }
  const balances = line<AccountsPoint>(
    (_, index) => xOf(index) + half,
    ({ closing }) => yOf(closing),
  ).digits(1)(points)
  return drawing({ width, height: bottom + textSize * 1.9 }, [
    ...y.ticks(4).flatMap((tick) => [
      stroke([left, y(tick)], [width, y(tick)], { stroke: colours.line, 'stroke-width': 1 }),
      words(grouped(tick), {
        ...{ ...text, 'text-anchor': 'end' },
        ...{ x: at(left - 6), y: at(y(tick) + textSize * 0.35) },
      }),
    ]),
    ...points.flatMap(({ label, income, expense }, index) => [
      bar([xOf(index), yOf(income), half - 1, y(0)], { fill: colours.mark }),
      bar([xOf(index) + half + 1, yOf(expense), half - 2, y(0)], {
        ...{ fill: 'none', stroke: colours.mark, 'stroke-width': 1.5 },
      }),
      ...(isNamed(index, points.length, look)
        ? [
            words(label, {
              ...{ ...text, 'text-anchor': 'middle' },
              ...{ x: at(xOf(index) + half), y: at(bottom + textSize * 1.5) },
            }),
          ]
        : []),
    ]),
    ...(balances === null
      ? []
      : [element('path', { d: balances, fill: 'none', stroke: colours.text, 'stroke-width': 2 })]),
    ...points.map(({ closing }, index) =>
      element('circle', { cx: at(xOf(index) + half), cy: at(yOf(closing)), r: 3.5, fill: colours.text }),
    ),
  ])
}

type Amounts = Omit<AccountsPoint, 'label'>

/** From ten thousand yuan on amounts are read in units of it. */
export function isInTenThousands({ income, expense, closing }: Amounts): boolean {
  return Math.max(income, expense, Math.abs(closing)) >= 1_000_000
}

/** A bar from the line of nothing up to a height; nothing where there is none. */
function bar(
  [x, top, width, base]: readonly [number, number, number, number],
  look: Record<string, string | number>,
): string {
  if (base - top < 0.5) return ''
  return element('rect', {
    x: at(x),
    y: at(top),
    width: at(Math.max(1, width)),
    height: at(base - top),
    ...look,
  })
}

/** Whether a period's name has room: every one, or every second or third, the newest always. */
function isNamed(index: number, count: number, { width, textSize }: PlotLook): boolean {
  const step = Math.max(1, Math.ceil((count * textSize * 3.4) / width))
  return (count - 1 - index) % step === 0
}

/** Phones in WeChat may lack Intl. */
const grouped = (tick: number) => String(tick).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
