import { type CaseState, caseStates, caseStateTitles, type Outcome } from '../../../core/complaint/states'
import { ageBounds, type readCaseOverview } from '../../../core/contract/case-overview'
import type { OutputOf } from '../../../core/contract/endpoint'

export type Overview = OutputOf<typeof readCaseOverview>

const outcomeTitles: Record<Outcome, string> = {
  resolved: '居民确认已解决',
  unrated: '未评价',
  merged: '并入其他工单',
}

/** A stage of the funnel: a state, and for closed cases how they ended. */
export type Stage = { key: string; words: string; state: CaseState; count: number }

/** Every state in the order of a case's life, those without cases too; 已办结 once for each way to end. */
export function stagesOf(states: Overview['states']): Stage[] {
  const count = (state: CaseState, outcome: Outcome | null) =>
    states.find((each) => each.state === state && each.outcome === outcome)?.count ?? 0
  return caseStates.flatMap((state): Stage[] => {
    const words = caseStateTitles[state]
    if (state !== 'closed') return [{ key: state, words, state, count: count(state, null) }]
    return (Object.keys(outcomeTitles) as Outcome[]).map((outcome) => ({
      key: outcome,
      words: `${words}：${outcomeTitles[outcome]}`,
      state,
      count: count(state, outcome),
    }))
  })
}

/** “0–2 天”, “3–5 天” … “超过 20 天”. */
export const ageTitles: readonly string[] = [
  ...ageBounds.map((to, index) => `${index === 0 ? 0 : (ageBounds[index - 1] as number) + 1}–${to} 天`),
  `超过 ${ageBounds.at(-1)} 天`,
]

/** Shares of a span of days, in the order in which they are told, with what they are made of. */
export function sharesOf({
  onTimeAcceptance,
  onTimeAnswer,
  reopened,
  satisfied,
}: Overview['courses'][number]) {
  return [
    { name: '按时受理', of: '受理期限已到', share: onTimeAcceptance },
    { name: '按时答复', of: '答复期限已到', share: onTimeAnswer },
    { name: '重办', of: '已答复', share: reopened },
    { name: '办理满意', of: '居民已评价', share: satisfied },
  ]
}
