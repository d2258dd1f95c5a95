import { withFacts } from '../../core/complaint/carry-on'
import type { CaseWhere } from '../../core/complaint/where'
import { mergedCode } from '../../core/place/merge-plan'
import { type Complaint, complaints } from '../../core/record/complaints'
import type { Compound } from '../../core/record/compounds'
import { timingOf } from '../platform/case-surroundings'
import { replaceCase } from '../platform/change-case'
import { clockActor } from '../platform/due-steps'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

/**
 * Moves the cases of a merged compound, open and closed, to the one that has taken it in: from now on they lie in its places. Who
 * handles them, and the company in whose time they happened, stay. Answers whether none is left.
 */
export async function moveMergedCases(from: Compound, into: Compound, run: Run): Promise<boolean> {
  await forEachDue(
    { collection: complaints, match: { compound: from._id } },
    (found) => move(found, from, into, run),
    run,
  )
  return (await run.documents.count(complaints, { compound: from._id })) === 0
}

async function move(found: Complaint, from: Compound, into: Compound, run: Run): Promise<boolean> {
  if (found.compound !== from._id) return false
  const { _id: compound, name: compoundName, district, subdistrict, residentsCommittee } = into
  const moved = {
    ...found,
    ...{ compound, compoundName, district, subdistrict, residentsCommittee },
    filedIn: found.filedIn ?? from._id,
    where: whereIn(found.where, from._id),
  }
  // Nothing has happened to the case; but the desks that have to do with it follow from where it is.
  const after = withFacts(moved, [], { at: run.now, by: clockActor, timing: await timingOf(found, run) })
  return replaceCase(found, after, run.documents)
}

/** Its buildings stand behind the other compound's under codes of their own. */
function whereIn(where: CaseWhere, from: string): CaseWhere {
  return where.kind === 'public' && where.building !== null
    ? { ...where, building: mergedCode(from, where.building) }
    : where
}
