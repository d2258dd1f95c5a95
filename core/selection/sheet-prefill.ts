import * as z from 'zod/mini'
import type { DutyState } from '../disclosure/duty'
import { wordsOfDay } from '../place/day'
import { sheetItems } from './score-sheet'
import { hundredthsOf, pointsStep, pointsWords, type SheetParameters } from './sheet-parameters'
import type { VisitFinding } from './visit'

/** What the system suggests for an item, and why, in words for the public. Null points: it does not know. */
export const prefilledItem = z.object({
  item: z.string(),
  points: z.nullable(z.int()),
  words: z.string(),
  /** The system gives the points itself once the results are public, on every sheet alike. */
  awaitsResults: z.optional(z.literal(true)),
})
export type PrefilledItem = z.infer<typeof prefilledItem>

/** The item that goes by the rate of complaints, which is not known before the results are. */
const complaintsItem = '三-2'

/** A duty to disclose: how it stands, and by which kind. */
export type DisclosureFact = { title: string; state: DutyState }

/** What the system knows of a compound that applies. */
export type SheetFacts = {
  /** R_EB of the campaign's rating period, once that is published; why it is not told otherwise. */
  complaintRate: number | 'not_published' | 'not_in_scope' | 'not_counted'
  /** Duties of the kinds that serve 三-4, 四-1 and 四-2. */
  openness: readonly DisclosureFact[]
  complaintPhones: readonly DisclosureFact[]
  utilityPhones: readonly DisclosureFact[]
  /** What the newest visit found on the spot, with its day; null: nobody has looked. */
  seen: {
    complaintPhones: { finding: VisitFinding; day: string } | null
    utilityPhones: { finding: VisitFinding; day: string } | null
  }
}

/**
 * The points that 三-2, 三-4, 四-1 and 四-2 begin with, rounded down to tenths:
 * - 三-2: all of them at R_EB ≤ fullAtMost, none at R_EB ≥ noneFrom, in proportion between. As long as the rate is not public nobody who
 *   scores is told it; the item awaits it (`complaintPoints`).
 * - 三-4: in proportion to the disclosures that are published and not due for renewal; one published late counts half.
 * - 四-1, 四-2: what is put up in the compound counts. Found there and published here, all; either of them in part, half; not found, none.
 *   Before anybody has looked the system does not know: a page of this app is no notice board.
 */
export function prefillOf(facts: SheetFacts, parameters: SheetParameters): PrefilledItem[] {
  const { points } = parameters
  const rules: Record<string, Prefill> = {
    [complaintsItem]: complaintsPrefill(facts.complaintRate, parameters),
    '三-4': opennessPrefill(facts.openness),
    '四-1': shownPrefill(facts.seen.complaintPhones, facts.complaintPhones),
    '四-2': shownPrefill(facts.seen.utilityPhones, facts.utilityPhones),
  }
  return sheetItems
    .filter(({ prefilled }) => prefilled)
    .map(({ code }) => {
      const { share, words, awaitsResults } = rules[code]!
      return {
        ...{ item: code, points: share && pointsOf(points[code] ?? 0, share), words },
        ...(awaitsResults && { awaitsResults }),
      }
    })
}

/** The items of a suggestion that await the results. */
export function awaitedItems(prefill: readonly PrefilledItem[] | null): PrefilledItem[] {
  return (prefill ?? []).filter(({ awaitsResults }) => awaitsResults)
}

/** What the system gives at 三-2 by a rate that is public, in hundredths. */
export function complaintPoints(steadiedRate: number, parameters: SheetParameters): number {
  return pointsOf(parameters.points[complaintsItem] ?? 0, complaintsShare(steadiedRate, parameters))
}

/** A share of an item's points, as two whole numbers, so that no rounding of floats decides. */
type Share = [part: number, whole: number]
type Prefill = { share: Share | null; words: string; awaitsResults?: true }

function pointsOf(most: number, [part, whole]: Share): number {
  return Math.floor((most * part) / (whole * pointsStep)) * pointsStep
}

const awaiting = '由系统在结果公布后按规则计分；到时没有可用的投诉率的，以评审的评分为准。'

function complaintsPrefill(rate: SheetFacts['complaintRate'], parameters: SheetParameters): Prefill {
  if (rate === 'not_published')
    return { share: null, words: `评价结果还没有公布，${awaiting}`, awaitsResults: true }
  if (rate === 'not_in_scope')
    return { share: null, words: `本小区不在公布范围，${awaiting}`, awaitsResults: true }
  if (rate === 'not_counted') return { share: null, words: '本期没有可用的投诉率。' }
  const { fullAtMost, noneFrom } = parameters.complaintRate
  return {
    share: complaintsShare(rate, parameters),
    words: `修匀后的投诉率为 ${rate.toFixed(2)} 件/百户·年；不高于 ${fullAtMost} 得满分，达到 ${noneFrom} 不得分，其间按比例。`,
  }
}

function complaintsShare(steadiedRate: number, { complaintRate }: SheetParameters): Share {
  const noneFrom = hundredthsOf(complaintRate.noneFrom)
  const whole = noneFrom - hundredthsOf(complaintRate.fullAtMost)
  return [Math.min(whole, Math.max(0, noneFrom - hundredthsOf(steadiedRate))), whole]
}

const published = (state: DutyState) => state === 'published' || state === 'publishedLate'
const halves = (state: DutyState) => (state === 'published' ? 2 : state === 'publishedLate' ? 1 : 0)

function opennessPrefill(duties: readonly DisclosureFact[]): Prefill {
  const asked = duties.filter(({ state }) => state !== 'notApplicable')
  if (asked.length === 0) return { share: null, words: '系统内没有应公开的服务和收费信息。' }
  const part = asked.reduce((sum, { state }) => sum + halves(state), 0)
  const missing = asked.filter(({ state }) => !published(state)).map(({ title }) => title)
  const late = asked.filter(({ state }) => state === 'publishedLate').length
  const lateWords = late === 0 ? '' : `（其中 ${late} 项逾期后公开，按一半计）`
  const missed = missing.length === 0 ? '' : `；未公开或已过期：${missing.join('、')}`
  return {
    share: [part, asked.length * 2],
    words: `应公开 ${asked.length} 项，已公开 ${asked.length - missing.length} 项${lateWords}${missed}。`,
  }
}

const seenWords: Record<VisitFinding, string> = {
  found: '现场已在显著位置公示',
  partly: '现场公示不完整或不显著',
  absent: '现场未见公示',
}

function shownPrefill(
  seen: { finding: VisitFinding; day: string } | null,
  duties: readonly DisclosureFact[],
): Prefill {
  if (seen === null) return { share: null, words: '还没有现场核查；仅在系统内公开不算现场公示。' }
  const isPublished = duties.some(({ state }) => published(state))
  const words = `${wordsOfDay(seen.day)}核查：${seenWords[seen.finding]}；系统内${isPublished ? '已公开' : '没有有效的公开'}。`
  if (seen.finding === 'absent') return { share: [0, 2], words }
  return { share: [seen.finding === 'found' && isPublished ? 2 : 1, 2], words }
}

/** A suggestion in one line: 4.5 分. */
export function prefillWords({ points, awaitsResults }: PrefilledItem): string {
  if (points !== null) return `系统建议 ${pointsWords(points)} 分`
  return awaitsResults ? '由系统计分' : '系统暂无数据'
}
