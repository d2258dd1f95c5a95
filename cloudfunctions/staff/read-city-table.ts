import type { Grant } from '../../core/access/role'
import { readCityTable } from '../../core/contract/figures'
import { handle } from '../platform/call'
import type { Fields } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { readCards, rowOf } from '../platform/scorecard-rows'

export const readCityTableHandler = handle(readCityTable, async (input, call) => {
  const [grant] = await call.grants()
  if (grant === undefined) throw new Refusal('not_allowed')
  const where = { period: input.period, ...scopeOf(grant, input) }
  const cards = await readCards(call.documents, where)
  if (cards.length === 0 && (await cachedPeriod(call, input.period)) === null)
    throw new Refusal('unknown_period')
  const phase = cards.some((card) => card.phase === 'open') ? ('open' as const) : ('final' as const)
  return { phase, rows: cards.map(rowOf) }
})

/** The part of the city that the grant reaches, narrowed by the filter; a filter outside of it is refused. */
function scopeOf(
  grant: Grant,
  filter: { district?: string | undefined; subdistrict?: string | undefined },
): Fields {
  const { district, subdistrict } = filter
  const chosen = { ...(district && { district }), ...(subdistrict && { subdistrict }) }
  if (grant.role === 'bureau') return { ...chosen, city: grant.scope }
  if (grant.role === 'residentsCommittee') return { ...chosen, residentsCommittee: grant.scope }
  const level = grant.role === 'district' ? 'district' : 'subdistrict'
  if (chosen[level] !== undefined && chosen[level] !== grant.scope) throw new Refusal('out_of_scope')
  return { ...chosen, [level]: grant.scope }
}
