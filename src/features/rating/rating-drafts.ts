import { openDrafts } from '../../platform/drafts'
import { phoneStore } from '../../platform/storage'
import { parseDraft } from './rating-draft'

/** Ratings begun on this phone and not sent. */
export const ratingDrafts = openDrafts(phoneStore, 'rating', parseDraft)

/** What a draft and its letter are about: one household in one period. */
export function ratingSubject(household: string, period: string): string {
  return `rating|${period}|${household}`
}
