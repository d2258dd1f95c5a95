import type { OutputOf } from '../../../core/contract/endpoint'
import { readHome } from '../../../core/contract/home'
import { readOwnSelectionObjection } from '../../../core/contract/selection-objections'
import { Notice } from '../../components/notice'
import { useAnswer } from '../../platform/use-answer'
import { aspectTitles, objectionStates } from './list-words'

type Own = OutputOf<typeof readOwnSelectionObjection>['objection']

/** What the caller objected to in the newest list; null for whoever has not, or may not. */
export function useOwnObjection(campaign: string): Own {
  const home = useAnswer(readHome, {})
  const isResident = home.status === 'done' && home.data.households.length > 0
  const load = useAnswer(readOwnSelectionObjection, isResident ? { campaign } : null)
  return load.status === 'done' ? load.data.objection : null
}

export function OwnObjection({ own }: { own: Own }) {
  if (own === null) return null
  const { name, aspect, why, state, answer } = own
  return (
    <Notice tone={state === 'open' ? 'info' : 'success'}>
      {`您对${name}“${aspectTitles[aspect]}”的异议：${why}（${objectionStates[state]}${answer ? `：${answer.why}` : ''}）`}
    </Notice>
  )
}
