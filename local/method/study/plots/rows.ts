import type { ScaleLinear } from 'd3-scale'
import { rule, text } from './svg'

/** Where the names of rows end and their values begin and end. */
export const rows = { width: 760, left: 260, right: 700 }

export function axisBelow(x: ScaleLinear<number, number>, top: number, bottom: number): string[] {
  return x
    .ticks(6)
    .flatMap((tick) => [
      rule(x(tick), top, x(tick), bottom, 'class="faint"'),
      text(x(tick), bottom + 20, String(tick), 'text-anchor="middle"'),
    ])
}
