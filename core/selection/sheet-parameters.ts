import * as z from 'zod/mini'
import { scoreSheet, sheetItems } from './score-sheet'

/** Points are whole hundredths; whoever scores does so in tenths, so that the mean of two is a whole hundredth too. */
const hundredthsAPoint = 100
export const pointsStep = 10

/** Points as a parameter says them, in whole hundredths. Example: 64.4 are 6,440, where 64.4 × 100 is a trifle more. */
export function hundredthsOf(points: number): number {
  return Math.round(points * hundredthsAPoint)
}

/** Most points of each item, in hundredths, by its code. */
export const sheetPoints = z.record(z.string(), z.int().check(z.minimum(0), z.maximum(10_000)))
export type SheetPoints = z.infer<typeof sheetPoints>

const rate = z.number().check(z.minimum(0), z.maximum(1000))

/** What a campaign leaves to choice of 附件2; frozen at its launch with all else. */
export const sheetParameters = z.object({
  points: sheetPoints,
  /** 三-2: all points up to the one rate, none from the other on (steadied, 件/百户·年). */
  complaintRate: z.object({ fullAtMost: rate, noneFrom: rate }),
})
export type SheetParameters = z.infer<typeof sheetParameters>

/**
 * What the product brings along. The notice gives weights to categories alone: within one, items that residents and the records can
 * bear out have a little more than what is told by those who apply.
 */
export const firstSheetParameters: SheetParameters = {
  points: {
    ...{ '一-1': 400, '一-2': 400, '一-3': 400, '一-4': 400, '一-5': 400 },
    ...{ '二-1': 500, '二-2': 300, '二-3': 600, '二-4': 600 },
    ...{ '三-1': 300, '三-2': 600, '三-3': 500, '三-4': 500, '三-5': 450 },
    ...{ '三-6': 450, '三-7': 450, '三-8': 350, '三-9': 400 },
    ...{ '四-1': 300, '四-2': 300, '四-3': 300, '四-4': 350, '四-5': 250, '四-6': 250, '四-7': 250 },
  },
  complaintRate: { fullAtMost: 1, noneFrom: 5 },
}

/** The categories whose items do not add up to their weight, with what they come to; and whether every item has its points. */
export function pointsFaults(points: SheetPoints): { category: string; sum: number; due: number }[] {
  return scoreSheet.flatMap(({ code: category, weight, items }) => {
    const sum = items.reduce((total, { code }) => total + (points[code] ?? 0), 0)
    const due = weight * hundredthsAPoint
    return sum === due ? [] : [{ category, sum, due }]
  })
}

/** Whether parameters can be launched with: every item has whole tenths, every category its weight, and the rates are in order. */
export function sheetParametersFit({ points, complaintRate }: SheetParameters): boolean {
  const everyItem = sheetItems.every(
    ({ code }) => (points[code] ?? 0) > 0 && points[code]! % pointsStep === 0,
  )
  const noOther = Object.keys(points).length === sheetItems.length
  return (
    everyItem &&
    noOther &&
    pointsFaults(points).length === 0 &&
    hundredthsOf(complaintRate.fullAtMost) < hundredthsOf(complaintRate.noneFrom)
  )
}

/** The parameters as they may be stored. */
export const fittingSheetParameters = sheetParameters.check(z.refine(sheetParametersFit))

/** The parameters of a campaign's sheet. */
export function sheetParametersOf({ sheet }: { sheet?: SheetParameters | undefined }): SheetParameters {
  return sheet ?? firstSheetParameters
}

/** Points in hundredths as people read them. Examples: 1250 is “12.5”, 9175 “91.75”. */
export function pointsWords(hundredths: number): string {
  const text = (hundredths / hundredthsAPoint).toFixed(2)
  return text.replace(/\.?0+$/, '')
}

/** Points as they are typed, in hundredths: tenths of a point at most, by a full-width stop as well; null where it is no such number. */
export function readPoints(typed: string): number | null {
  const text = typed.trim().replace('．', '.').replace('。', '.')
  if (!/^\d{1,3}(\.\d)?$/.test(text)) return null
  return Math.round(Number(text) * 10) * pointsStep
}
