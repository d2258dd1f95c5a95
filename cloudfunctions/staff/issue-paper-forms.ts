import { issuePaperForms } from '../../core/contract/papers'
import { isEligible } from '../../core/place/eligible'
import { type Household, households } from '../../core/record/households'
import { askedIn } from '../platform/asked-in'
import { askedView } from '../platform/asked-view'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { periodView } from '../platform/period-view'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { layPaperForms, paperFormsOf } from './lay-paper-forms'
import { presentCompound } from './reached-compound'

export const issuePaperFormsHandler = handle(issuePaperForms, async (input, call) => {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  if (call.now >= period.closesAt) throw new Refusal('period_closed')
  const asked = askedView(await askedIn(compound._id, period, call))
  const forms = paperFormsOf(await householdsToPrint(input, call), period, call)
  const done = {
    action: 'papersIssued' as const,
    subject: `${compound._id}|${input.building}`,
    place,
    after: { period: period._id, forms: forms.length },
  }
  await layPaperForms(forms, { period, entry: auditEntryOf(grant, done, call) }, call)
  return {
    period: periodView(period, call.now),
    compoundName: compound.name,
    asked,
    forms: forms.map(({ household, number }) => ({ label: household.label, number })),
  }
})

async function householdsToPrint(
  input: { compound: string; building: string; households: string[] | null },
  call: Call,
): Promise<Household[]> {
  const { compound, building, households: chosen } = input
  if (chosen === null) {
    const found = await findWhole(households, { compound, building }, call)
    return found.filter(isEligible)
  }
  const found = await call.documents.findAll(households, [...new Set(chosen)])
  const own = found.filter(
    (each) => each.compound === compound && each.building === building && isEligible(each),
  )
  if (own.length !== new Set(chosen).size) throw new Refusal('unknown_household')
  return own.sort((a, b) => (a._id < b._id ? -1 : 1))
}
