import * as z from 'zod/mini'
import { type SheetItem, sheetItems } from './score-sheet'
import { pointsStep, type SheetPoints } from './sheet-parameters'
import type { PrefilledItem } from './sheet-prefill'

/** What an assessor says of one item: points in hundredths, what shows it, and in words what they saw or why points are missing. */
export const scoredItem = z.object({
  item: z.string(),
  points: z.nullable(z.int()),
  note: z.string(),
  /** Ids of files of the application, and of photos of visits. */
  evidence: z.array(z.string()),
})
export type ScoredItem = z.infer<typeof scoredItem>

export const sheetFaultCodes = [
  'item_missing',
  'points_wrong',
  'note_missing',
  'evidence_missing',
  'photo_missing',
  'reason_missing',
] as const
export type SheetFaultCode = (typeof sheetFaultCodes)[number]
export type SheetFault = { item: string; fault: SheetFaultCode }

/** What a sheet is held against. */
export type SheetRules = {
  points: SheetPoints
  prefill: readonly PrefilledItem[]
  /** Ids of photos of visits to this compound. */
  visitPhotos: ReadonlySet<string>
}

/**
 * Why a sheet cannot be handed in, at most one fault an item: points are tenths up to the item's own; points need evidence, on-site items
 * a photo of a visit; missing points need a note. What the system suggests needs neither, and is departed from only with a reason.
 */
export function sheetFaults(scored: readonly ScoredItem[], rules: SheetRules): SheetFault[] {
  const byCode = new Map(scored.map((each) => [each.item, each]))
  return sheetItems.flatMap((item) => {
    const fault = itemFault(item, byCode.get(item.code), rules)
    return fault === null ? [] : [{ item: item.code, fault }]
  })
}

function itemFault(
  { code, onSite }: SheetItem,
  said: ScoredItem | undefined,
  { points: most, prefill, visitPhotos }: SheetRules,
): SheetFaultCode | null {
  if (said === undefined || said.points === null) return 'item_missing'
  const { points, note, evidence } = said
  const limit = most[code] ?? 0
  if (points < 0 || points > limit || points % pointsStep !== 0) return 'points_wrong'
  if (onSite && points > 0 && !evidence.some((id) => visitPhotos.has(id))) return 'photo_missing'
  const suggested = prefill.find(({ item }) => item === code)?.points ?? null
  const hasNote = note.trim().length > 0
  if (suggested !== null) return points === suggested || hasNote ? null : 'reason_missing'
  if (points > 0 && evidence.length === 0) return 'evidence_missing'
  return points < limit && !hasNote ? 'note_missing' : null
}

/** What a sheet comes to, in hundredths; null as long as an item is missing. */
export function sheetTotal(scored: readonly Pick<ScoredItem, 'item' | 'points'>[]): number | null {
  let total = 0
  for (const { code } of sheetItems) {
    const points = scored.find(({ item }) => item === code)?.points ?? null
    if (points === null) return null
    total += points
  }
  return total
}

/** The items at which a sheet departs from what the system suggests. */
export function overruledItems(
  scored: readonly ScoredItem[],
  prefill: readonly PrefilledItem[],
): { item: string; from: number; to: number; why: string }[] {
  return prefill.flatMap(({ item, points: from }) => {
    const said = scored.find((each) => each.item === item)
    if (from === null || said == null || said.points === null || said.points === from) return []
    return [{ item, from, to: said.points, why: said.note }]
  })
}
