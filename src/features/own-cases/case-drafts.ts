import { errorCode } from '../../../core/contract/errors'
import { openDrafts } from '../../platform/drafts'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'
import { parseCaseDraft } from './case-draft'

const shelf = { store: phoneStore, owner: presentOwner }

/** Cases begun on this phone and not sent. */
export const caseDrafts = openDrafts(shelf, 'case', parseCaseDraft)

/** Why a case that had waited was not accepted, by household, until the person has read it. */
export const caseRefusals = openDrafts(shelf, 'case-refusal', (stored) => {
  const read = errorCode.safeParse(stored)
  return read.success ? read.data : null
})

/** What a draft and its letter are about: one household writes one case at a time. */
export function caseSubject(household: string): string {
  return `case|${household}`
}
