import { inForceAt } from '../../core/place/dated'
import { instantOfDay } from '../../core/place/day'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { rulings } from '../../core/record/rulings'
import type { Run } from './run'

/** A compound as a period counts it: where it was ruled since when the company in force serves, that is its beginning. */
export async function withRuledTenure(compound: Compound, period: Period, run: Run): Promise<Compound> {
  const [ruled] = await run.documents.find(rulings, {
    where: { period: period._id, compound: compound._id, state: 'applied', 'matter.kind': 'tenure' },
    limit: 1,
  })
  if (ruled?.matter.kind !== 'tenure') return compound
  const from = instantOfDay(ruled.matter.since)
  if (from > period.opensAt) return compound
  // Objections are the company's in force at the opening, by whose tenure the period is counted.
  const last = inForceAt(compound.service, period.opensAt)
  if (last?.company == null) return compound
  const code = last.company.code
  // The company's own earlier contracts are one tenure with this one; what lies after the ruled beginning of others ends there.
  const others = compound.service.filter(
    (each) => each.company?.code !== code && (each.from < from || each.from > last.from),
  )
  const service = [...others, { ...last, from }].sort((a, b) => (a.from < b.from ? -1 : 1))
  return { ...compound, service }
}
