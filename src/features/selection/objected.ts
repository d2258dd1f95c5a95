import { openDrafts } from '../../platform/drafts'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'

/** The lists to which somebody objected as an applicant on this phone: who objected stands nowhere else. */
export const objectedAsApplicant = openDrafts<true>(
  { store: phoneStore, owner: presentOwner },
  'objected',
  (stored) => (stored === true ? true : null),
)

export const listKey = (campaign: string, list: number) => `${campaign}|${list}`
