import type { OutputOf } from '../../../core/contract/endpoint'
import type { readOwnSelectionObjection } from '../../../core/contract/selection-objections'
import { Notice } from '../../components/notice'
import { aspectTitles, objectionStates } from './list-words'

/** What the caller objected to in the newest list; null for whoever has not. */
export type Own = OutputOf<typeof readOwnSelectionObjection>['objection']

export function OwnObjection({ own }: { own: Own }) {
  if (own === null) return null
  const { name, aspect, why, state, answer } = own
  return (
    <Notice tone={state === 'open' ? 'info' : 'success'}>
      {`您对${name}“${aspectTitles[aspect]}”的异议：${why}（${objectionStates[state]}${answer ? `：${answer.why}` : ''}）`}
    </Notice>
  )
}
