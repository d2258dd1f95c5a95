import type { OutputOf } from '../../../core/contract/endpoint'
import type { readSelectionList } from '../../../core/contract/selection-lists'
import { wordsOfDay } from '../../../core/place/day'
import { endWords } from '../../platform/time'

type Read = OutputOf<typeof readSelectionList>
type Shown = Pick<Read, 'lists' | 'decision' | 'readAt'>
type List = Pick<NonNullable<Read['list']>, 'number' | 'objectionsUntil'>

/** What has become of a list: another has taken its place, it was decided on, it can be objected to, or none of these. */
export type ListState =
  | { is: 'replaced'; by: number }
  | { is: 'decided'; document: string; decidedOn: string }
  | { is: 'open'; until: string }
  | { is: 'shown' }

export function stateOf({ lists, decision, readAt }: Shown, { number, objectionsUntil }: List): ListState {
  if (decision?.list === number) return { is: 'decided', ...decision }
  const newest = Math.max(number, ...lists.map((each) => each.number))
  if (number < newest) return { is: 'replaced', by: newest }
  return objectionsUntil !== null && readAt < objectionsUntil
    ? { is: 'open', until: objectionsUntil }
    : { is: 'shown' }
}

export function stateWords(state: ListState): string {
  switch (state.is) {
    case 'replaced':
      return `已由第 ${state.by} 份名单替代。`
    case 'decided':
      return `名单已经决定：${state.document}，${wordsOfDay(state.decidedOn)}。`
    case 'open':
      return `建议名单公示中，${endWords(state.until)} 前可以提出异议。`
    case 'shown':
      return '建议名单，尚未决定。'
  }
}

export function objectingWords(state: ListState): string {
  switch (state.is) {
    case 'replaced':
      return `已由第 ${state.by} 份名单替代，不再受理对这份名单的异议。`
    case 'open':
      return '每户、每个申报单位对每份名单可以提出一次异议，在这里、书面或电话向居委会、街道提出都可以。提出人不公开。'
    default:
      return '公示已经结束，不再受理对名单的异议。'
  }
}
