import { sheetItems } from './score-sheet'
import { type Seat, seats } from './seats'
import type { ScoredItem } from './sheet'
import { sheetTotal } from './sheet'
import { hundredthsOf } from './sheet-parameters'

/** A sheet that was handed in, by the seat of whoever did. */
export type HandedIn = { seat: Seat; items: readonly Pick<ScoredItem, 'item' | 'points'>[] }

export type SheetScore = {
  /** Hundredths of a point in all; null with the reason. */
  score: number | null
  /** Adds up to the score; empty where there is none. */
  items: { item: string; points: number }[]
  why: string | null
  /** The seats whose sheets the score is made of. */
  madeOf: Seat[]
}

/** How far the two sheets lie apart, in hundredths; null before both are there. */
export function differenceOf(handedIn: readonly HandedIn[]): number | null {
  const [first, second] = (['first', 'second'] as const).map((seat) => totalAt(handedIn, seat))
  return first == null || second == null ? null : Math.abs(first - second)
}

/** Whether a third has to settle: the two lie further apart than so many points. */
export function needsThird(handedIn: readonly HandedIn[], differenceThreshold: number): boolean {
  const difference = differenceOf(handedIn)
  return difference !== null && difference > hundredthsOf(differenceThreshold)
}

/**
 * 附件2 of one application. Two sheets within the threshold: their mean, item by item. Beyond it: the one of three sheets whose total is in
 * the middle (of equal totals the earlier seat's). So no score lies outside of what was given, and none falls because somebody gave more.
 */
export function sheetScoreOf(handedIn: readonly HandedIn[], differenceThreshold: number): SheetScore {
  const missing = (['first', 'second'] as const).filter((seat) => totalAt(handedIn, seat) === null)
  if (missing.length > 0) return none(`还有 ${missing.length} 位评审没有提交`)
  if (!needsThird(handedIn, differenceThreshold)) return meanOf(handedIn)
  if (totalAt(handedIn, 'third') === null) {
    return none(`两位评审相差超过 ${differenceThreshold} 分，待第三位评审`)
  }
  const totals = seats.map((seat) => ({ seat, total: totalAt(handedIn, seat) ?? 0 }))
  // Stable: of equal totals the earlier seat stays before the later one.
  const middle = totals.sort((a, b) => a.total - b.total)[1]!
  return made(
    itemsAt(handedIn, middle.seat).map(({ item, points }) => ({ item, points })),
    [middle.seat],
  )
}

const none = (why: string): SheetScore => ({ score: null, items: [], why, madeOf: [] })

/** Points are tenths, so that the mean of two is whole. */
function meanOf(handedIn: readonly HandedIn[]): SheetScore {
  const second = new Map(itemsAt(handedIn, 'second').map(({ item, points }) => [item, points]))
  const items = itemsAt(handedIn, 'first').map(({ item, points }) => ({
    item,
    points: (points + (second.get(item) ?? 0)) / 2,
  }))
  return made(items, ['first', 'second'])
}

function made(items: SheetScore['items'], madeOf: Seat[]): SheetScore {
  return { score: items.reduce((sum, { points }) => sum + points, 0), items, why: null, madeOf }
}

const sheetAt = (handedIn: readonly HandedIn[], seat: Seat) => handedIn.find((each) => each.seat === seat)

function totalAt(handedIn: readonly HandedIn[], seat: Seat): number | null {
  const sheet = sheetAt(handedIn, seat)
  return sheet === undefined ? null : sheetTotal(sheet.items)
}

/** The items of a whole sheet, in the order of the notice. */
function itemsAt(handedIn: readonly HandedIn[], seat: Seat): { item: string; points: number }[] {
  const said = sheetAt(handedIn, seat)?.items ?? []
  return sheetItems.map(({ code }) => ({
    item: code,
    points: said.find(({ item }) => item === code)?.points ?? 0,
  }))
}
