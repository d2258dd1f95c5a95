import * as z from 'zod/mini'

/** 待受理 已受理 处理中 已答复 已办结 已退回 已撤回. Everything else is an event in the timeline. */
export const caseStates = [
  'submitted',
  'accepted',
  'inProgress',
  'answered',
  'closed',
  'returned',
  'withdrawn',
] as const
export const caseState = z.enum(caseStates)
export type CaseState = z.infer<typeof caseState>

export const caseStateTitles: Record<CaseState, string> = {
  submitted: '待受理',
  accepted: '已受理',
  inProgress: '处理中',
  answered: '已答复',
  closed: '已办结',
  returned: '已退回',
  withdrawn: '已撤回',
}

/** States in which somebody has still to deal with the case. */
export const openStates: readonly CaseState[] = [
  'submitted',
  'accepted',
  'inProgress',
  'answered',
  'returned',
]

/** How a case was closed. Silence is 未评价: never resolved, never satisfied. */
export const outcomes = ['resolved', 'unrated', 'merged'] as const
export type Outcome = (typeof outcomes)[number]
