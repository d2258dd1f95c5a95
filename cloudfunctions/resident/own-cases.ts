import { type Complaint, complaints } from '../../core/record/complaints'
import { type Call, signedIn } from '../platform/call'
import { findWhole } from '../platform/find-whole'

/** Every case that the caller has filed or joined, newest first: the complainant is the first of the households affected. */
export async function ownCases(call: Call): Promise<Complaint[]> {
  const found = await findWhole(complaints, { 'households.account': signedIn(call) }, call)
  return found.sort((a, b) => (a.standing.filedAt < b.standing.filedAt ? 1 : -1))
}
