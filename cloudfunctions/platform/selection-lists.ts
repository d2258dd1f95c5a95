import { type SelectionList, selectionLists } from '../../core/record/selection-lists'
import type { Call } from './call'

/** A new list comes of what was upheld: there are never many. */
const mostLists = 100

/** The lists of a campaign, newest first. */
export function listsOf(campaign: string, { documents }: Pick<Call, 'documents'>): Promise<SelectionList[]> {
  return documents.find(selectionLists, {
    where: { campaign },
    order: [['number', 'desc']],
    limit: mostLists,
  })
}

/** The list that is shown; null before the first. */
export async function newestList(
  campaign: string,
  { documents }: Pick<Call, 'documents'>,
): Promise<SelectionList | null> {
  const [newest] = await documents.find(selectionLists, {
    where: { campaign },
    order: [['number', 'desc']],
    limit: 1,
  })
  return newest ?? null
}
