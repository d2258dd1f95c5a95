import type { Standing } from './standing'

/** What waits for the complainant: an answer to confirm, or the reviewer's question whether a withdrawal was their own wish. */
export function residentAsks({ state, withdrawal }: Standing): 'confirm' | 'answerWithdrawal' | null {
  if (state === 'answered') return 'confirm'
  const isAsked = state === 'withdrawn' && withdrawal?.questioned === true && !withdrawal.confirmed
  return isAsked ? 'answerWithdrawal' : null
}
