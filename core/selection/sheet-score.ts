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

/**
 * An item whose points the system gives, as they could not be known when the first sheet was handed in. `given`: null before the results
 * are public; `asScored` where these have nothing to give them by.
 */
export type AwaitedItem = { item: string; given: number | 'asScored' | null }

/** What sheets are brought together by; how far they lie apart needs no more of an item than its code. */
export type Settling = { differenceThreshold: number; awaited: readonly AwaitedItem[] }
type Comparing = { differenceThreshold: number; awaited: readonly { item: string }[] }

/** How far the two sheets lie apart, in hundredths; null before both are there. What the system gives is no difference. */
export function differenceOf(
  handedIn: readonly HandedIn[],
  { awaited }: Pick<Comparing, 'awaited'>,
): number | null {
  const sheets = giving(
    handedIn,
    awaited.map(({ item }) => ({ item, given: 0 })),
  )
  const [first, second] = (['first', 'second'] as const).map((seat) => totalAt(sheets, seat))
  return first == null || second == null ? null : Math.abs(first - second)
}

/** Whether a third has to settle: the two lie further apart than so many points. */
export function needsThird(handedIn: readonly HandedIn[], comparing: Comparing): boolean {
  const difference = differenceOf(handedIn, comparing)
  return difference !== null && difference > hundredthsOf(comparing.differenceThreshold)
}

/**
 * 附件2 of one application. Two sheets within the threshold: their mean, item by item. Beyond it: the one of three sheets whose total is in
 * the middle (of equal totals the earlier seat's). So no score lies outside of what was given, and none falls because somebody gave more.
 * An item that awaits the results is the same on every sheet: what the system gives.
 */
export function sheetScoreOf(handedIn: readonly HandedIn[], settling: Settling): SheetScore {
  const missing = (['first', 'second'] as const).filter((seat) => totalAt(handedIn, seat) === null)
  if (missing.length > 0) return none(`还有 ${missing.length} 位评审没有提交`)
  const third = needsThird(handedIn, settling)
  if (third && totalAt(handedIn, 'third') === null) {
    return none(`两位评审相差超过 ${settling.differenceThreshold} 分，待第三位评审`)
  }
  const open = settling.awaited.filter(({ given }) => given === null).map(({ item }) => item)
  if (open.length > 0) return none(`${open.join('、')} 待评价结果公布后由系统计分`)
  const settled = giving(handedIn, settling.awaited)
  return third ? middleOf(settled) : meanOf(settled)
}

/** The sheets with what the system gives in place of what was written at an item that awaited it. */
function giving(handedIn: readonly HandedIn[], awaited: readonly AwaitedItem[]): HandedIn[] {
  const given = new Map(awaited.map((each) => [each.item, each.given]))
  return handedIn.map(({ seat, items }) => ({
    seat,
    items: items.map(({ item, points }) => {
      const by = given.get(item)
      return { item, points: points !== null && typeof by === 'number' ? by : points }
    }),
  }))
}

function middleOf(handedIn: readonly HandedIn[]): SheetScore {
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
