import type { Grant } from '../../core/access/role'
import { readCityTable } from '../../core/contract/figures'
import { figuresPhase, periodState } from '../../core/rating/period-state'
import { handle } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { readCards, rowOf } from '../platform/scorecard-rows'

export const readCityTableHandler = handle(readCityTable, async (input, call) => {
  const [widest, ...others] = await call.grants()
  if (widest === undefined) throw new Refusal('not_allowed')
  const grants = [widest, ...others.filter((grant) => grant.role === widest.role)]
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  // The rated company sees what everybody sees, when everybody sees it.
  if (widest.role === 'propertyCompany' && periodState(period, call.now) !== 'published') {
    throw new Refusal('not_published_yet')
  }
  const cards = await readCards(call.documents, { period: period._id, ...scopeOf(grants, input) })
  const phase = figuresPhase(period, call.now)
  return { phase, rows: cards.map((card) => rowOf(card, phase)) }
})

const scopeFields = {
  bureau: 'city',
  district: 'district',
  subdistrict: 'subdistrict',
  residentsCommittee: 'residentsCommittee',
  propertyCompany: 'company.code',
} as const

/** The part of the city that the grants of one role reach, narrowed by the filter; a filter outside is refused. */
function scopeOf(
  grants: readonly Grant[],
  filter: { district?: string | undefined; subdistrict?: string | undefined },
): Fields {
  const { district, subdistrict } = filter
  const chosen: Record<string, string> = {
    ...(district && { district }),
    ...(subdistrict && { subdistrict }),
  }
  const scopes = grants.map((grant) => grant.scope)
  const field = scopeFields[grants[0]?.role as keyof typeof scopeFields]
  const asked = chosen[field]
  if (asked === undefined) return { ...chosen, [field]: command.in(scopes) }
  if (!scopes.includes(asked)) throw new Refusal('out_of_scope')
  return chosen
}
