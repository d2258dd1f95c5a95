import { lookedAt } from '../../core/complaint/hats'
import { possibleStaffActs } from '../../core/complaint/possible-acts'
import { mayVisit } from '../../core/complaint/reading'
import type { Hat } from '../../core/complaint/who'
import type { StaffCase } from '../../core/contract/cases'
import { type Complaint, contactWords } from '../../core/record/complaints'
import { type Call, signedIn } from '../platform/call'
import { caseCompound } from '../platform/case-compound'
import { surroundingsOf } from '../platform/case-surroundings'
import { caseViewOf } from '../platform/case-view'
import { withDueSteps } from '../platform/due-steps'
import { photosIn, photoViews } from '../platform/photo-views'
import { unseal } from '../platform/seal'
import type { Reached } from './reached-case'

/** A case as the caller may know it, with what the caller may do. Of the complainant it tells nothing but a room for a visit. */
export async function staffCaseOf({ found, hats, reader }: Reached, call: Call): Promise<StaffCase> {
  const account = signedIn(call)
  const { standing } = found
  const [surroundings, compound, photos] = await Promise.all([
    surroundingsOf(found, call),
    caseCompound(found.compound, call),
    photoViews(photosIn(found), { account, isStaff: true }, call),
  ])
  const { categories, timing } = surroundings
  const { calendar } = timing
  const viewing = { reader, now: call.now, categories, calendar, photos, buildings: compound.buildings }
  return {
    ...caseViewOf(found, viewing),
    duties: found.duties.map(({ desk, duty, dueAt }) => ({
      ...{ duty, dueAt, overdue: call.now > dueAt },
      own: hats.some(({ desks }) => desks.includes(desk)),
    })),
    contact: contactOf(found, hats),
    unchecked: isUnchecked(found),
    reclassified: standing.reclassified && {
      from: classOf(standing.reclassified.from),
      to: classOf(standing.reclassified.to),
      objection: standing.reclassified.objection,
    },
    may: possibleStaffActs(lookedAt(withDueSteps(found, surroundings)), { account, hats }, surroundings),
    categories: categories.flatMap(({ retired, code, title, party, agency, authority }) =>
      retired ? [] : { code, title, party, agency, authority },
    ),
    limits: timing.limits,
  }
}

/** What the resident has agreed to tell for a visit, or the room alone where the own home is what the case is about. */
function contactOf(found: Complaint, hats: readonly Hat[]): StaffCase['contact'] {
  if (!mayVisit(found.standing, hats)) return null
  const { _id, contact, home } = found
  if (contact !== null) return contactWords.parse(JSON.parse(unseal(contact, _id)))
  return home === null ? null : { label: unseal(home, _id), phone: null }
}

/** Whether something that the resident has written was not checked by WeChat. */
function isUnchecked({ textCheck, timeline }: Complaint): boolean {
  return (
    textCheck === 'unchecked' ||
    timeline.some(
      (fact) => fact.by.role === 'resident' && 'textCheck' in fact && fact.textCheck === 'unchecked',
    )
  )
}

const classOf = ({ kind, category }: { kind: StaffCase['kind']; category: string }) => ({ kind, category })
