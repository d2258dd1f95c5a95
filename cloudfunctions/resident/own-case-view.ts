import { possibleResidentActs } from '../../core/complaint/possible-acts'
import type { OwnCase } from '../../core/contract/own-cases'
import type { Complaint } from '../../core/record/complaints'
import { type Call, signedIn } from '../platform/call'
import { caseCompound } from '../platform/case-compound'
import { surroundingsOf } from '../platform/case-surroundings'
import { caseViewOf } from '../platform/case-view'
import { withDueSteps } from '../platform/due-steps'
import { photosIn, photoViews } from '../platform/photo-views'
import { Refusal } from '../platform/refusal'

/** How the caller stands to a case; whoever has neither filed nor joined it is not told that there is one. */
export function readerOf(found: Complaint, call: Call): 'complainant' | 'joined' {
  const account = signedIn(call)
  if (found.account === account) return 'complainant'
  if (found.households.some((each) => each.account === account)) return 'joined'
  throw new Refusal('unknown_case')
}

/** A case as its complainant sees it, or somebody who has joined it. One round trip, where there are photos. */
export async function ownCaseView(found: Complaint, call: Call): Promise<OwnCase> {
  const reader = readerOf(found, call)
  const own = reader === 'complainant'
  const surroundings = await surroundingsOf(found, call)
  const { buildings } = await caseCompound(found.compound, call)
  const { now, categories, timing } = surroundings
  const { calendar } = timing
  const seen = own ? { account: found.account, isStaff: false } : null
  const photos = seen === null ? new Map() : await photoViews(photosIn(found), seen, call)
  return {
    ...caseViewOf(found, { reader, now, categories, calendar, photos, buildings }),
    own,
    contactShared: own && found.contact !== null,
    may: own ? possibleResidentActs(withDueSteps(found, surroundings).standing, surroundings) : [],
  }
}
