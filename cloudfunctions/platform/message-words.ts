import type { DigestCounts } from '../../core/complaint/digest'
import type { CaseNotice } from '../../core/complaint/notices'
import { dayOfInstant } from '../../core/place/day'

/** What a message says of a case, in the few words that it may have; only what residents are told. */
const states: Partial<Record<CaseNotice, string>> = {
  caseAccepted: '已受理',
  caseReturned: '已退回，等待重新派单',
  caseMoved: '已转另一单位办理',
  caseExtended: '答复期限已延长',
  caseAnswered: '已答复，请确认是否解决',
  caseSupervised: '上级单位已督办',
  caseEscalated: '已逾期，已上报上级单位',
  caseConfirmed: '已确认解决',
  caseReopened: '没有解决，重新办理',
  caseClosedSilently: '到期没有确认，已办结',
  caseWithdrawn: '已申请撤回',
  caseWithdrawalAsked: '请回答撤回是否自愿',
  caseResumed: '恢复办理',
  caseReclassified: '类别有更改，请查看',
  caseKindRuled: '类别异议已有裁定',
  caseResponsibilityRuled: '责任单位已有裁定',
  caseMerged: '已并入另一件一起办理',
  caseFollowedUp: '回访已有记录，请查看',
  caseReviewed: '复核已有结果',
}

/** A step of a case: which kind of matter, what has become of it, when. Never its text, its place or its number. */
export function caseMessage(notice: CaseNotice, category: string, at: string): Record<string, string> {
  return { category, state: states[notice] ?? '有新的进展', time: timeWords(at) }
}

/** What waits at somebody's desks, in numbers. */
export function digestMessage(counts: DigestCounts, at: string): Record<string, string> {
  const { toAccept, toAnswer, other, dueToday, overdue } = counts
  return {
    waiting: `待受理${toAccept}，待答复${toAnswer}，其他${other}`,
    urgent: `已逾期${overdue}，今天到期${dueToday}`,
    time: timeWords(at),
  }
}

/** A period and the last minute before it closes: “2026年11月30日 23:59”. */
export function periodMessage({
  name,
  closesAt,
}: {
  name: string
  closesAt: string
}): Record<string, string> {
  return { name, closes: timeWords(new Date(Date.parse(closesAt) - 60_000).toISOString()) }
}

const chinaOffset = 8 * 3_600_000

/** An instant as a `time` field takes it. */
function timeWords(instant: string): string {
  const [year, month, day] = dayOfInstant(instant).split('-')
  const clock = new Date(Date.parse(instant) + chinaOffset).toISOString().slice(11, 16)
  return `${year}年${Number(month)}月${Number(day)}日 ${clock}`
}
