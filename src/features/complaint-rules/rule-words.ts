import { type Agency, agencyTitles } from '../../../core/access/agency'
import { type Category, type Party, partyTitles } from '../../../core/complaint/categories'
import type { LimitName, RulesDifference } from '../../../core/complaint/rules-difference'

/** Who handles a category first, with the agency where there are several of the kind. */
export function partyWords({ party, agency }: { party: Party; agency: Agency | null }): string {
  return agency === null ? partyTitles[party] : `${agencyTitles[agency]}（${partyTitles[party]}）`
}

export function authorityWords({ authority }: Pick<Category, 'authority'>): string {
  return authority === null ? '逐级上报' : agencyTitles[authority]
}

/** A limit: what it is for, and how its days are counted. */
export const limitWords: Record<LimitName, { title: string; unit: '工作日' | '天'; note: string }> = {
  accept: { title: '受理', unit: '工作日', note: '自提交起，最迟在几个工作日内受理。' },
  answer: { title: '答复', unit: '工作日', note: '自提交起，最迟在几个工作日内答复。' },
  extend: { title: '延期', unit: '工作日', note: '经批准最多延长几个工作日，每件一次。' },
  reopen: { title: '重办', unit: '工作日', note: '居民认为未解决后，几个工作日内再次答复。' },
  confirm: { title: '居民确认', unit: '天', note: '答复后几天内没有确认的，按“未评价”办结。' },
  review: { title: '申请复核', unit: '天', note: '办结后几天内，居民可以申请复核或对改类提出异议。' },
  decide: { title: '复核与回访', unit: '工作日', note: '复核、异议、撤回核实和差评回访的办理期限。' },
  subdistrict: { title: '报街道（乡镇）', unit: '工作日', note: '逾期几个工作日后；0 为逾期当时。' },
  district: { title: '报区县住建', unit: '工作日', note: '逾期几个工作日后，须晚于街道（乡镇）。' },
  bureau: { title: '报市住建局', unit: '工作日', note: '逾期几个工作日后，须晚于区县住建。' },
}

/** “10 个工作日”, “7 天”. */
export function countWords(limit: LimitName, days: number): string {
  return limitWords[limit].unit === '天' ? `${days} 天` : `${days} 个工作日`
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

const monthAndDay = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

/** “周四”. */
export function weekdayWords(day: string): string {
  return `周${weekdays[new Date(`${day}T00:00:00.000Z`).getUTCDay()]}`
}

/** “10 月 1 日（周四）至 7 日（周三），共 7 天”; a single day alone. */
export function runWords(run: readonly string[]): string {
  const [first = '', last = ''] = [run[0], run.at(-1)]
  const begins = `${monthAndDay(first)}（${weekdayWords(first)}）`
  if (first === last) return begins
  const ends = first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))} 日` : monthAndDay(last)
  return `${begins}至 ${ends}（${weekdayWords(last)}），共 ${run.length} 天`
}

/** What a new version changes, a line each. */
export function differenceWords(difference: RulesDifference): string[] {
  const { added, changed, retired, restored, reordered, limits, years } = difference
  const lists = { 新增类别: added, 修改类别: changed, 停用类别: retired, 恢复类别: restored }
  return [
    ...Object.entries(lists)
      .filter(([, titles]) => titles.length > 0)
      .map(([what, titles]) => `${what}：${titles.join('、')}`),
    ...(reordered ? ['调整类别的顺序'] : []),
    ...limits.map(
      ({ limit, before, after }) => `${limitWords[limit].title}：${before} → ${countWords(limit, after)}`,
    ),
    ...years.map((year) => `${year} 年工作日历`),
  ]
}
