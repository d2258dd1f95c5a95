import { hatsOf } from '../../core/complaint/hats'
import { readerOf, type StaffReader } from '../../core/complaint/reading'
import type { Hat } from '../../core/complaint/who'
import type { Complaint } from '../../core/record/complaints'
import type { Call } from '../platform/call'
import { caseByNumber } from '../platform/change-case'
import { Refusal } from '../platform/refusal'

/** A case that the caller may read, as what, and the caller's offices as they stand to it. */
export type Reached = { found: Complaint; hats: readonly Hat[]; reader: StaffReader }

export async function reachedCase(number: string, call: Call): Promise<Reached> {
  const found = await caseByNumber(number, call.documents)
  if (found === null) throw new Refusal('unknown_case')
  return reached(found, call)
}

/** A case that has been read, if the caller may read it; refused otherwise. */
export async function reached(found: Complaint, call: Call): Promise<Reached> {
  const hats = hatsOf(await call.grants(), found)
  const reader = readerOf(found.standing, hats)
  if (reader === null) throw new Refusal('out_of_scope')
  return { found, hats, reader }
}
