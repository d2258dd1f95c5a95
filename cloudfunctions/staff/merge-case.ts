import type { StaffAct } from '../../core/complaint/acts'
import { withFacts } from '../../core/complaint/carry-on'
import type { Actor } from '../../core/complaint/facts'
import { absorbing, mergeRefusal } from '../../core/complaint/merging'
import { type Complaint, complaints } from '../../core/record/complaints'
import { remember } from '../../core/record/request-keys'
import { type Call, isRepeated, type Request, signedIn } from '../platform/call'
import { timingOf } from '../platform/case-surroundings'
import { replaceCase } from '../platform/change-case'
import { command } from '../platform/documents'
import { withDueSteps } from '../platform/due-steps'
import { Refusal } from '../platform/refusal'
import { afterAct } from './after-act'
import { reached } from './reached-case'

const mostAttempts = 8

/**
 * Merges a case into an older one: first that one takes over the households, then this one is closed. Between the two lies no
 * transaction: a call that died there is repaired by the same request, or by anybody's, as what is taken over already is not
 * taken over again.
 */
export async function mergeCase(
  number: string,
  act: Extract<StaffAct, { type: 'merge' }>,
  { request, call }: { request: Request; call: Call },
): Promise<Complaint> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { found, into } = await bothCases(number, act.into, call)
    if (isRepeated(found.requestKeys, request)) return found
    const merged = await afterAct(found, act, { check: 'none', call })
    const present = withDueSteps(into, { now: call.now, timing: await timingOf(into, call) })
    refuseOther(found, present, call)
    if (!(await takeOver({ into, present }, merged, call))) continue
    const after = { ...merged, requestKeys: remember(found.requestKeys, request) }
    if (await replaceCase(found, after, call.documents)) return { ...after, revision: found.revision + 1 }
  }
  throw new Refusal('conflict_try_again')
}

/** Both cases in one read, if the caller may read them. */
async function bothCases(number: string, other: string, call: Call) {
  const where = { number: command.in([number, other]) }
  const both = await call.documents.find(complaints, { where, limit: 2 })
  const one = async (asked: string) => {
    const known = both.find((each) => each.number === asked)
    if (known === undefined) throw new Refusal('unknown_case')
    return (await reached(known, call)).found
  }
  return { found: await one(number), into: await one(other) }
}

function refuseOther(found: Complaint, into: Complaint, call: Call): void {
  if (into.account === signedIn(call)) throw new Refusal('same_person')
  const refusal = mergeRefusal(found, into)
  if (refusal !== null) throw new Refusal(refusal)
}

/** The older case as it is stored, and as it is once the clock's due steps are taken. */
type Older = { into: Complaint; present: Complaint }

/** False if somebody was faster. */
async function takeOver({ into, present }: Older, merged: Complaint, call: Call): Promise<boolean> {
  const { households, happenings } = absorbing(present, merged)
  if (happenings.length === 0 && households.length === into.households.length) return true
  const by = merged.timeline.at(-1)?.by as Actor
  const more = { at: call.now, by, timing: await timingOf(into, call) }
  return replaceCase(into, withFacts({ ...present, households }, happenings, more), call.documents)
}
