import type { DutyName } from '../../../core/complaint/duties'
import type { EscalationOffice, followUpWays, WithdrawalReason } from '../../../core/complaint/facts'
import { type CaseKind, caseKindTitles } from '../../../core/complaint/kinds'
import { spotTitles } from '../../../core/complaint/spots'
import { caseStateTitles, type Outcome } from '../../../core/complaint/states'
import type { CaseRow, OfficeName } from '../../../core/contract/case-views'
import { officeTitle } from '../office-words'

/** What a desk has to do with a case. */
export const dutyTitles: Record<DutyName, string> = {
  accept: '受理',
  answer: '答复',
  dispatch: '派单',
  decideExtension: '审批延期',
  supervise: '督办',
  questionWithdrawal: '核实撤回',
  ruleKind: '裁定类别',
  followUp: '回访',
  review: '复核',
}

/** How the handling is rated 好差评, best first. */
export const handlingTitles: Record<number, string> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
}

export const withdrawalTitles: Record<WithdrawalReason, string> = {
  solved: '问题已经解决',
  mistaken: '提交有误',
  unwilling: '不想继续',
  pressed: '受到劝说或压力',
  other: '其他原因',
}

export const followUpTitles: Record<(typeof followUpWays)[number], string> = {
  inbox: '消息',
  telephone: '电话',
  visit: '上门',
}

const outcomeTitles: Record<Outcome, string> = {
  resolved: '居民确认已解决',
  unrated: '未评价',
  merged: '已合并',
}

/** An office as people are told of it: a company by its name, an agency by what it does, others by what they are. */
export function officeNameWords({ name, ...office }: OfficeName): string {
  return name ?? officeTitle(office)
}

/** “已办结 · 未评价”, “处理中”. */
export function stateWords({ state, outcome }: Pick<CaseRow, 'state' | 'outcome'>): string {
  return outcome === null ? caseStateTitles[state] : `${caseStateTitles[state]} · ${outcomeTitles[outcome]}`
}

/** “3 号楼 · 楼道、大堂 · 二单元门口”; a home is told by no number here. */
export function whereWords({ where, building }: Pick<CaseRow, 'where' | 'building'>): string {
  if (where.kind === 'home') return '居民家中'
  return [building, spotTitles[where.spot], where.detail].filter(Boolean).join(' · ')
}

/** “投诉 · 电梯”. */
export function kindWords({ kind, category }: { kind: CaseKind; category: { title: string } }): string {
  return `${caseKindTitles[kind]} · ${category.title}`
}

/** “已报区县住建督办”: the office before which a missed deadline has brought it. */
export function escalatedWords(office: EscalationOffice): string {
  return `已报${officeTitle({ role: office, agency: null })}督办`
}

/** “重办”, “第 2 次重办”. */
export function reopenedWords(times: number): string {
  return times === 1 ? '重办' : `第 ${times} 次重办`
}
