import { roleTitles } from '../../../core/access/role'
import type { DisclosureRow, KindView } from '../../../core/contract/disclosures'
import type { Cadence } from '../../../core/disclosure/cadence'
import type { activityThemes, meetingKinds } from '../../../core/disclosure/content'
import type { DutyState } from '../../../core/disclosure/duty'
import type { AskedOffice } from '../../../core/disclosure/escalation'
import type { DisclosureForm, PublisherRole } from '../../../core/disclosure/kinds'
import type { NotApplicable } from '../../../core/disclosure/publisher'
import { wordsOfDay } from '../../../core/place/day'

/** A day of the calendar: “10 月 15 日”, with its year where that is another one than today's. */
export function calendarDayWords(day: string, today = ''): string {
  const words = wordsOfDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(words.indexOf('年') + 2) : words
}

const quarters = ['一', '二', '三', '四']

/** The period of a disclosure by its code: “2026 年第三季度”, “长期公示”; of a day of its own that day. */
export function periodWords(code: string): string {
  if (code === 'standing') return '长期公示'
  const [, year, letter, number] = /^(\d{4})(?:([QHM])(\d{1,2}))?$/.exec(code) ?? []
  if (year === undefined) return calendarDayWords(code.slice(0, 10))
  if (letter === 'Q') return `${year} 年第${quarters[Number(number) - 1]}季度`
  if (letter === 'H') return `${year} 年${number === '1' ? '上' : '下'}半年`
  return letter === 'M' ? `${year} 年 ${Number(number)} 月` : `${year} 年度`
}

/** What a disclosure is called in a list of its kind: its own title, else its period. */
export function disclosureTitle({ title, period }: Pick<DisclosureRow, 'title' | 'period'>): string {
  return title === '' ? periodWords(period) : title
}

type Owed = Pick<DisclosureRow, 'state' | 'overdueDays'>

/** How a disclosure stands, in a word or two. */
export function stateWords({ state, overdueDays }: Owed): string {
  return state === 'overdue' ? `逾期 ${overdueDays} 天` : stateTitles[state]
}

const stateTitles: Record<Exclude<DutyState, 'overdue'>, string> = {
  notApplicable: '不适用',
  open: '待公示',
  due: '待公示',
  published: '已公示',
  publishedLate: '逾期后公示',
}

export function stateTone({ state }: Pick<DisclosureRow, 'state'>): 'danger' | 'warning' | 'calm' {
  if (state === 'overdue') return 'danger'
  return state === 'publishedLate' ? 'warning' : 'calm'
}

type Waiting = Pick<DisclosureRow, 'period' | 'title' | 'dueDay' | 'newest' | 'state' | 'overdueDays'>

/** A due day counts itself: “10 月 15 日（含）前”. */
export function dueDayWords(day: string, today = ''): string {
  return `${calendarDayWords(day, today)}（含）前`
}

/** “2026 年第三季度应于 10 月 15 日（含）前公示，已逾期 12 天”. */
export function waitingWords(row: Waiting, today: string): string {
  const { period, dueDay, newest, state, overdueDays } = row
  const what = period === 'standing' ? '' : disclosureTitle(row)
  const act = newest > 0 ? '更新' : '公示'
  if (dueDay === null) return `${what}待${act}`
  const by = `${what}应于 ${dueDayWords(dueDay, today)}${act}`
  return state === 'overdue' ? `${by}，已逾期 ${overdueDays} 天` : by
}

/** Whose duty it is, and in whose place. */
export function publisherWords({
  publisher,
  substitutes,
}: Pick<KindView, 'publisher' | 'substitutes'>): string {
  if (publisher === null) return '没有应公示的单位'
  const title = roleTitles[publisher]
  return substitutes === null ? title : `${title}（小区没有${roleTitles[substitutes]}，由其代为公示）`
}

export const publisherTitle = (publisher: PublisherRole) => roleTitles[publisher]

export const notApplicableWords: Record<NotApplicable, string> = {
  no_committee: '小区没有业委会（物管会），这一项不适用。',
  nobody_there: '小区没有应公示这一项的单位，这一项不适用。',
  merged: '小区已与其他小区合并，不再单独公示。',
}

const spanWords = { month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年' } as const

/** How often a kind is published, and by when. */
export function cadenceWords(cadence: Cadence): string {
  if (cadence.every === 'event') return '发生后及时公示'
  if (cadence.every === 'standing') return `长期公示，至少每 ${cadence.renewAfterMonths} 个月更新一次`
  return `${spanWords[cadence.every]}一次，期满后 ${cadence.dueAfterDays} 天内公示`
}

export const formTitles: Record<DisclosureForm, string> = {
  ledger: '收支账目',
  prices: '价目表',
  contacts: '电话表',
  document: '文字和附件',
  members: '成员名单',
  meeting: '会议记录',
  activity: '活动记录',
}

export const meetingTitles: Record<(typeof meetingKinds)[number], string> = {
  ownersAssembly: '业主大会会议',
  committee: '业委会（物管会）会议',
  joint: '联席会议',
}

export const themeTitles: Record<(typeof activityThemes)[number], string> = {
  civility: '精神文明活动',
  culture: '文化体育活动',
  elderCare: '养老服务',
  childCare: '托幼服务',
  housekeeping: '家政服务',
  parcels: '快递收发',
  other: '其他便民活动',
}

/** Whoever has to answer a question 纠错. */
export const askedOfficeTitles: Record<AskedOffice, string> = {
  publisher: '公示单位',
  residentsCommittee: '居委会',
  subdistrict: '街道（乡镇）',
}

type Votes = { for: number; against: number; abstained: number }

export function votesWords({ for: inFavour, against, abstained }: Votes): string {
  return `同意 ${inFavour}，反对 ${against}，弃权 ${abstained}`
}

/** A file's size: “1.2 兆”. */
export function bytesWords(bytes: number): string {
  const megabytes = bytes / 1_048_576
  return megabytes < 0.1 ? '不到 0.1 兆' : `${megabytes.toFixed(1)} 兆`
}
