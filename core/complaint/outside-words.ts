import { isDay, readDay } from '../place/day'
import { nameKey } from '../place/name-key'
import type { Category, Party } from './categories'
import type { OutsideResult } from './outside-case'

/**
 * Endings and parts of names by which an office is told, the narrower first: 某某街道物业办 is none of a company. A housing
 * office is nobody here: it deals with a case and is not who the case is about.
 */
const partyWords: readonly (readonly [RegExp, Party | null])[] = [
  [/住建|住房|房管|房产|物业办|物管办|物业科|物业管理科/, null],
  [/业委会|业主委员会|物管会|物业管理委员会/, null],
  [/物业/, 'company'],
  [/居委会|居民委员会|村委会|村民委员会|社区$/, 'residentsCommittee'],
  [/街道|办事处$|镇$|乡$|镇政府|乡政府|镇人民政府|乡人民政府/, 'subdistrict'],
  [/供水|自来水|水务公司|排水公司|供电|电力|燃气|供热|热力|电信|移动公司|联通|铁塔|广电|有线电视/, 'utility'],
  [/专业经营单位/, 'utility'],
  [
    /相关部门|消防|公安|派出所|交警|城管|城市管理|市场监管|监督管理|生态环境|环保局|执法|局$|支队$|大队$/,
    'department',
  ],
]

/** Who is responsible in the words of a table; null if they mean nobody for certain. */
export function readParty(words: string): Party | null {
  const said = nameKey(words)
  return partyWords.find(([pattern]) => pattern.test(said))?.[1] ?? null
}

/** The category that the words of a table are the very name of. */
export function readCategory(words: string, categories: readonly Category[]): Category | null {
  const said = nameKey(words)
  return categories.find(({ code, title }) => nameKey(title) === said || code === words) ?? null
}

/** A category that the words may mean, to be looked at by a person: the one whose title, or else examples, share most with them. */
export function likelyCategory(words: string, categories: readonly Category[]): Category | null {
  const said = pairsOf(words)
  const sharedWith = (text: string) => [...pairsOf(text)].filter((pair) => said.has(pair)).length
  let likely: { category: Category; weight: number } | null = null
  for (const category of categories) {
    const weight = 2 * sharedWith(category.title) + sharedWith(category.examples)
    if (weight > (likely?.weight ?? 0)) likely = { category, weight }
  }
  return likely?.category ?? null
}

/** Neighbouring characters of a text: Chinese words are mostly two long. */
function pairsOf(text: string): Set<string> {
  const characters = [...nameKey(text)]
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
  return new Set(pairs.filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair)))
}

/** Whether a cell is empty, or holds a dash as people put where there is nothing. */
export function saysNothing(words: string): boolean {
  return /^[-—/]*$/.test(words)
}

const unresolvedWords = /^(否|未解决|没有解决|未办结|不满意|办理中|处理中|未办理|未处理)$/
const resolvedWords = /^(是|已解决|解决|已办结|办结|已处理|基本解决|满意)$/

/** How a case ended; null where the cell is empty, undefined where its words mean neither for certain. */
export function readResult(words: string): OutsideResult | null | undefined {
  const said = nameKey(words)
  if (saysNothing(said)) return null
  if (unresolvedWords.test(said)) return 'unresolved'
  return resolvedWords.test(said) ? 'resolved' : undefined
}

/** Whether a case of this type is a complaint; an enquiry or a word of thanks is none. */
export function isComplaintKind(words: string): boolean {
  return /投诉|举报|信访|申诉|批评/.test(words)
}

const firstSerial = Date.UTC(1899, 11, 30)
const serial = /^([3-7]\d{4})(\.\d+)?$/
const timeBehind = /[\sT]+\d{1,2}[:：时点].*$/
const compactTime = /^(\d{8})(\d{4}|\d{6})$/

/** The day of a date, of a date with a time, or of a spreadsheet's own count of days; null if it is none. */
export function readReceivedDay(text: string): string | null {
  const [, count] = serial.exec(text) ?? []
  if (count !== undefined) {
    const read = new Date(firstSerial + Number(count) * 86_400_000).toISOString().slice(0, 10)
    return isDay(read) ? read : null
  }
  return readDay(text.replace(timeBehind, '').replace(compactTime, '$1'))
}
