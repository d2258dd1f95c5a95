import type { Timing } from '../../core/complaint/case-clock'
import type { Party } from '../../core/complaint/categories'
import { deadlinesOf } from '../../core/complaint/deadlines'
import type { Route } from '../../core/complaint/facts'
import { responsibleAt, routeTo, targetOf } from '../../core/complaint/offices'
import type { CaseWhere } from '../../core/complaint/where'
import type { Call } from '../platform/call'
import type { CaseCompound } from '../platform/case-compound'
import { cachedRules } from '../platform/complaint-rules'
import { Refusal } from '../platform/refusal'
import { staffedDesks } from '../platform/staffed-desks'

type Wish = { category: string; where: CaseWhere; compound: CaseCompound }

/** Where a case would go, and until when: what the page says before it is sent, and what is written when it is. */
export type Course = {
  responsible: Party
  route: Route
  acceptBy: string
  answerBy: string
  rulesVersion: number
  timing: Timing
}

/** The course of a new case by the rules in force, whose categories and buildings it must be of. */
export async function courseOf({ category: code, where, compound }: Wish, call: Call): Promise<Course> {
  const rules = await cachedRules(compound.city, call)
  const category = rules.categories.find((each) => each.code === code && !each.retired)
  if (category === undefined) throw new Refusal('unknown_category')
  if (where.kind === 'public' && where.building !== null && !compound.buildings.has(where.building)) {
    throw new Refusal('unknown_building')
  }
  const place = { ...compound, company: compound.company?.code ?? null }
  const to = targetOf(category.party, category.agency, place)
  const { version: rulesVersion, limits, calendar } = rules
  return {
    responsible: responsibleAt(category.party, place),
    route: routeTo(to, place, await staffedDesks(compound.city, call)),
    ...deadlinesOf({ filedAt: call.now, limits, calendar }),
    rulesVersion,
    timing: { limits, calendar },
  }
}
