import { settled } from './settled'

/** The band of a score, floor(S/grid); null without one. A band holds scores from band·grid to (band + 1)·grid. */
export function bandOf(score: number | null, grid: number): number | null {
  return score === null ? null : Math.floor(settled(score / grid))
}
