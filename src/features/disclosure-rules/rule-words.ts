import type { Cadence } from '../../../core/disclosure/cadence'
import type { DisclosureRulesDifference } from '../../../core/disclosure/rules-difference'
import type { LimitName } from './draft'

export const limitWords: Record<LimitName, { title: string; note: string }> = {
  answerDays: { title: '纠错答复期限（天）', note: '公示单位在几天内答复；都按自然日计算。' },
  escalateDays: {
    title: '上报后的答复期限（天）',
    note: '逾期没有答复的，转居委会、街道（乡镇），各在几天内答复。',
  },
  remindDays: { title: '提前提醒（天）', note: '到期前几天提醒公示单位。' },
}

export const everyTitles: Record<Cadence['every'], string> = {
  month: '每月一次',
  quarter: '每季度一次',
  halfYear: '每半年一次',
  year: '每年一次',
  standing: '长期公示',
  event: '发生后及时公示',
}

/** What a new version changes, a line each. */
export function differenceWords({ added, retired, changed }: DisclosureRulesDifference): string[] {
  const lists = { 新增类别: added, 停用类别: retired, 修改类别: changed }
  return Object.entries(lists)
    .filter(([, titles]) => titles.length > 0)
    .map(([what, titles]) => `${what}：${titles.join('、')}`)
}
