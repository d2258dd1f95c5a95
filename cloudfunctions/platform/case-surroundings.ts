import { placeOf } from '../../core/complaint/carry-on'
import type { Timing } from '../../core/complaint/case-clock'
import type { Surroundings } from '../../core/complaint/decision'
import { routeTo } from '../../core/complaint/offices'
import type { Complaint } from '../../core/record/complaints'
import type { Call } from './call'
import { cachedRules, rulesOfVersion } from './complaint-rules'
import { staffedDesks } from './staffed-desks'

type Reading = Pick<Call, 'documents' | 'now'>

/** The times of a case: the limits that it was filed under, and the working days as they are known now. */
export async function timingOf({ city, standing }: Complaint, call: Reading): Promise<Timing> {
  const newest = await cachedRules(city, call)
  const { limits } = await rulesOfVersion(city, standing.rulesVersion, call)
  return { limits, calendar: newest.calendar }
}

/** What decisions about a case need to know; kept in the instance, so that a call reads none of it twice. */
export async function surroundingsOf(found: Complaint, call: Reading): Promise<Surroundings> {
  const { categories } = await cachedRules(found.city, call)
  const timing = await timingOf(found, call)
  const staffed = await staffedDesks(found.city, call)
  return {
    now: call.now,
    timing,
    categories,
    routeTo: (to) => routeTo(to, placeOf(found), staffed),
  }
}
