import * as z from 'zod/mini'
import { dutyNames } from '../../../core/complaint/duties'
import type { listDuties } from '../../../core/contract/cases'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { dutyTitles } from '../../components/case/case-words'
import type { Option } from '../../components/select'

export type Queue = OutputOf<typeof listDuties>
type Facets = Queue['facets']

/** What of the queue a person looks at; empty text: everything. Kept on the device. */
export const queueView = z.object({
  duty: z.union([z.literal(''), z.enum(dutyNames)]),
  category: z.string(),
  compound: z.string(),
  overdue: z.boolean(),
})
export type QueueView = z.infer<typeof queueView>

export const wholeQueue: QueueView = { duty: '', category: '', compound: '', overdue: false }

export const isWhole = ({ duty, category, compound, overdue }: QueueView): boolean =>
  !duty && !category && !compound && !overdue

/** What is asked for a view, from a row on. */
export function askedOf(view: QueueView, from: number): InputOf<typeof listDuties> {
  const { duty, category, compound, overdue } = view
  return {
    ...(duty && { duty }),
    ...(category && { category }),
    ...(compound && { compound }),
    ...(overdue && { overdue }),
    ...(from > 0 && { from }),
  }
}

type Counted = { value: string; words: string; count: number }

/** “全部”, then what there is with how often; a choice that nothing waits for any more stays to be seen. */
function optionsOf(counted: readonly Counted[], chosen: string): Option[] {
  const options = counted.map(({ value, words, count }) => ({ value, words: `${words}（${count}）` }))
  const isGone = chosen !== '' && !counted.some(({ value }) => value === chosen)
  const gone = isGone ? [{ value: chosen, words: '所选的已没有（0）' }] : []
  return [{ value: '', words: '全部' }, ...options, ...gone]
}

/** What the three lists of choices hold. */
export function filterOptions(
  facets: Facets,
  view: QueueView,
): Record<'duty' | 'category' | 'compound', Option[]> {
  const duties = facets.duties.map(({ duty, count }) => ({ value: duty, words: dutyTitles[duty], count }))
  const categories = facets.categories.map(({ code, title, count }) => ({ value: code, words: title, count }))
  const compounds = facets.compounds.map(({ code, name, count }) => ({ value: code, words: name, count }))
  return {
    duty: optionsOf(duties, view.duty),
    category: optionsOf(categories, view.category),
    compound: optionsOf(compounds, view.compound),
  }
}
