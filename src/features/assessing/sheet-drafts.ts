import * as z from 'zod/mini'
import { type ScoredItem, scoredItem } from '../../../core/selection/sheet'
import { openDrafts } from '../../platform/drafts'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'

const draft = z.object({ revision: z.int(), items: z.array(scoredItem) })
type SheetDraft = z.infer<typeof draft>

/** What an assessor has typed and not saved, by application: for compounds without network. */
export const sheetDrafts = openDrafts<SheetDraft>(
  { store: phoneStore, owner: presentOwner },
  'assessment',
  (stored) => draft.safeParse(stored).data ?? null,
)

/** The sheet to go on with: the phone's own where it goes on from what is saved, else what is saved. */
export function beginWith(saved: SheetDraft, kept: SheetDraft | null): readonly ScoredItem[] {
  return kept !== null && kept.revision === saved.revision ? kept.items : saved.items
}
