import { issuePaperForms } from '../../core/contract/papers'
import { isEligible } from '../../core/place/eligible'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { audit } from '../../core/record/audit'
import { type Household, households } from '../../core/record/households'
import { type Paper, paperHome, paperId, papers } from '../../core/record/papers'
import type { Period } from '../../core/record/periods'
import { askedIn } from '../platform/asked-in'
import { askedView } from '../platform/asked-view'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle } from '../platform/call'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { periodView } from '../platform/period-view'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { seal } from '../platform/seal'
import { secretHmac } from '../platform/secrets'
import { presentCompound } from './reached-compound'

const homesAPage = 200

type Form = { household: Household; number: string; id: string; home: string }

/**
 * Numbers are derived from household and request key, so a repetition prints the same forms and lays only those that an
 * interrupted call did not. A whole building is more than one transaction takes: the audit entry comes first, under an id that
 * the repetition has too, and a reprint ends only forms that are older than itself.
 */
export const issuePaperFormsHandler = handle(issuePaperForms, async (input, call) => {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  if (call.now >= period.closesAt) throw new Refusal('period_closed')
  const asked = askedView(await askedIn(compound._id, period, call))
  const hmac = secretHmac('SLIP_KEY')
  const { key, digest } = call.request(hmac)
  const forms = (await householdsToPrint(input, call)).map((household): Form => {
    const number = slipCodeFromHex(hmac(`paper-number|${period._id}|${household._id}|${key}`))
    const home = paperHome(hmac, period._id, household._id)
    return { household, number, id: paperId(hmac, number), home }
  })
  const done = {
    action: 'papersIssued' as const,
    subject: `${compound._id}|${input.building}`,
    place,
    after: { period: period._id, forms: forms.length },
  }
  const entry = auditEntryOf(grant, done, call)
  await call.documents.add(audit, { ...entry, _id: hmac(`audit|${key}|${digest}`).slice(0, 32) })
  await lay(forms, period, call)
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

async function lay(forms: readonly Form[], period: Period, call: Call): Promise<void> {
  const laid = new Map(
    (
      await call.documents.findAll(
        papers,
        forms.map(({ id }) => id),
      )
    ).map((paper) => [paper._id, paper]),
  )
  // Printed anew since: these forms must not be handed out. Or, hardly ever, another household's form has this number.
  if (forms.some(({ id, home }) => laid.has(id) && laid.get(id)?.home !== home)) {
    throw new Refusal('conflict_try_again')
  }
  if ([...laid.values()].some((paper) => paper.state === 'revoked')) throw new Refusal('conflict_try_again')
  const issuedAt = laid.values().next().value?.issuedAt ?? call.now
  const missing = forms.filter(({ id }) => !laid.has(id))
  const added = missing.map(
    ({ household, id, home }): Paper => ({
      _id: id,
      period: period._id,
      compound: household.compound,
      building: household.building,
      home,
      household: seal(household._id, id),
      state: 'issued',
      issuedAt,
      entries: [],
      requestKeys: [],
    }),
  )
  if (added.length > 0 && !(await call.documents.addAll(papers, added))) {
    throw new Refusal('conflict_try_again')
  }
  for (let from = 0; from < forms.length; from += homesAPage) {
    const homes = forms.slice(from, from + homesAPage).map(({ home }) => home)
    const older = {
      home: command.in(homes),
      state: command.in(['issued', 'entered', 'mismatch']),
      issuedAt: command.lt(issuedAt),
    }
    const ended = { state: 'revoked', household: null, entries: command.set([]) }
    await call.documents.update(papers, older, ended)
  }
}
