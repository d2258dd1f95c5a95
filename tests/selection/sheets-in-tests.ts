import fc from 'fast-check'
import { sheetItems } from '../../core/selection/score-sheet'
import type { ScoredItem } from '../../core/selection/sheet'
import { firstSheetParameters, pointsStep } from '../../core/selection/sheet-parameters'

export const { points: fullPoints } = firstSheetParameters

/** A sheet with all points, changed at some items. */
export function sheet(changed: Record<string, number> = {}): { item: string; points: number }[] {
  return sheetItems.map(({ code }) => ({ item: code, points: changed[code] ?? fullPoints[code]! }))
}

/** A sheet with all points but so many hundredths, taken off from the back. */
export function sheetOf(total: number): { item: string; points: number }[] {
  let missing = 10_000 - total
  return [...sheet()]
    .reverse()
    .map(({ item, points }) => {
      const taken = Math.min(points, missing)
      missing -= taken
      return { item, points: points - taken }
    })
    .reverse()
}

/** A sheet that can be handed in: evidence everywhere, a note where points are missing. */
export function written(changed: Record<string, number> = {}, photo = 'photo-1'): ScoredItem[] {
  return sheet(changed).map(({ item, points }) => ({
    ...{ item, points, evidence: [item.startsWith('四') ? photo : 'file-1'] },
    note: points < fullPoints[item]! ? '现场仍有不足' : '',
  }))
}

/** Any whole sheet, in tenths. */
export const anySheet = fc
  .tuple(...sheetItems.map(({ code }) => fc.integer({ min: 0, max: fullPoints[code]! / pointsStep })))
  .map((tenths) => sheetItems.map(({ code }, at) => ({ item: code, points: tenths[at]! * pointsStep })))
