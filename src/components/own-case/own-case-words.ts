import { roleTitles } from '../../../core/access/role'
import { caseStateTitles } from '../../../core/complaint/states'
import type { CaseRow, RunningClock } from '../../../core/contract/case-rows'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { listOwnCases } from '../../../core/contract/own-case-list'
import { momentWords } from '../../platform/time'

export type OwnCaseRow = OutputOf<typeof listOwnCases>['cases'][number]

const outcomes = {
  resolved: '已办结，您已确认解决',
  unrated: '已办结，未评价',
  merged: '已并入另一件工单',
} as const

type Standing = Pick<OwnCaseRow, 'state' | 'outcome' | 'own' | 'asks'>

/** How a case stands, as its resident is told. */
export function ownStateWords({ state, outcome, own, asks }: Standing): string {
  if (asks === 'answerWithdrawal') return '请您回答：是否自愿撤回'
  if (asks === 'confirm' && outcome === null) return '已答复，请您确认'
  if (outcome !== null) return own || outcome !== 'resolved' ? outcomes[outcome] : '已办结，居民已确认解决'
  return state === 'returned' ? '已退回，正在重新派单' : caseStateTitles[state]
}

const promises = {
  accept: '前会有人受理',
  answer: '前会有答复',
  confirm: '前请您确认是否解决',
} as const

/** “10 月 12 日 18:00 前会有人受理”. */
export function promiseWords({ kind, dueAt }: Pick<RunningClock, 'kind' | 'dueAt'>): string {
  return `${momentWords(dueAt)} ${promises[kind]}`
}

/** “还有 2 个工作日”, “今天到期”, “已逾期 1 个工作日”. */
export function countdownWords({ kind, overdue, days }: RunningClock): string {
  const unit = kind === 'confirm' ? '天' : '个工作日'
  if (overdue) return days === 0 ? '已逾期' : `已逾期 ${days} ${unit}`
  return days === 0 ? '今天到期' : `还有 ${days} ${unit}`
}

/** The deadline of a case in one line: what was promised and how long it still is, or how long it is overdue and who knows of it. */
export function deadlineWords({ clock, escalatedTo }: Pick<CaseRow, 'clock' | 'escalatedTo'>): string | null {
  if (clock === null) return null
  if (!clock.overdue || clock.kind === 'confirm') return `${promiseWords(clock)}（${countdownWords(clock)}）`
  const missed = clock.kind === 'accept' ? '受理' : '答复'
  const above = escalatedTo === null ? '' : `，已上报${roleTitles[escalatedTo]}`
  return `${missed}${countdownWords(clock)}${above}`
}

/** Whether somebody else has let a deadline pass. */
export function isOverdue({ clock }: Pick<CaseRow, 'clock'>): boolean {
  return clock?.overdue === true && clock.kind !== 'confirm'
}
