import type { readApplication } from '../../../core/contract/applications'
import type { OutputOf } from '../../../core/contract/endpoint'
import { type PrincipleOutcome, principleStateTitles } from '../../../core/selection/outcomes'

export { officeWords } from '../../../core/selection/office-words'
export { principleStateTitles as outcomeTitles } from '../../../core/selection/outcomes'

export type ReadApplication = OutputOf<typeof readApplication>

export const stepTitles: Record<ReadApplication['application']['timeline'][number]['what'], string> = {
  submitted: '提交申报',
  consented: '业委会（物管会）同意',
  returned: '退回',
  forwarded: '审核通过',
  withdrawn: '撤回申报',
}

/** How the eight principles stand, in a few words: “符合 6 项，待证明 2 项”. */
export function principlesWords(states: readonly PrincipleOutcome['state'][]): string {
  const order = ['met', 'explained', 'unmet', 'unattested'] as const
  return order
    .flatMap((state) => {
      const count = states.filter((each) => each === state).length
      return count === 0 ? [] : [`${principleStateTitles[state]} ${count} 项`]
    })
    .join('，')
}

/** Whether the committee has agreed, where it has to. */
export function consentWords(consentGiven: boolean | null): string {
  if (consentGiven === null) return '不需要'
  return consentGiven ? '已同意' : '待同意'
}
