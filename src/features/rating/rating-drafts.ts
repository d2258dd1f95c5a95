import { errorCode } from '../../../core/contract/errors'
import { openDrafts } from '../../platform/drafts'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'
import { parseDraft } from './rating-draft'

const shelf = { store: phoneStore, owner: presentOwner }

/** Ratings begun on this phone and not sent. */
export const ratingDrafts = openDrafts(shelf, 'rating', parseDraft)

/** Why a rating that had waited was not accepted, by household, until the person has read it. */
export const ratingRefusals = openDrafts(shelf, 'refusal', (stored) => {
  const read = errorCode.safeParse(stored)
  return read.success ? read.data : null
})

/** What a draft and its letter are about: one household in one period. */
export function ratingSubject(household: string, period: string): string {
  return `rating|${period}|${household}`
}
