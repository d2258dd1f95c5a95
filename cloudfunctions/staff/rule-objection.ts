import { deskKey } from '../../core/access/desk'
import type { OutputOf } from '../../core/contract/endpoint'
import { ruleObjection } from '../../core/contract/objections'
import { dayOfInstant } from '../../core/place/day'
import type { Correction } from '../../core/rating/correction'
import { audit } from '../../core/record/audit'
import { type Complaint, complaints } from '../../core/record/complaints'
import { claimedIn, type Objection, objections } from '../../core/record/objections'
import { remember } from '../../core/record/request-keys'
import { type Ruling, rulings } from '../../core/record/rulings'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated } from '../platform/call'
import { caseByNumber } from '../platform/change-case'
import type { Transaction } from '../platform/documents'
import { newOfficeNumber } from '../platform/office-number'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { accountsAtDesk } from '../platform/staffed-desks'
import { tellAccount } from '../platform/tell-members'
import { afterAct } from './after-act'
import { decidedBy } from './decision-view'
import { reachedMatter } from './reached-matter'

export const ruleObjectionHandler = handle(ruleObjection, async ({ objection, upheld, why }, call) => {
  const known = await call.documents.get(objections, objection)
  if (known === null) throw new Refusal('unknown_objection')
  if (upheld !== null && upheld.kind !== known.subject.kind) throw new Refusal('invalid_input')
  const { grant, place } = await reachedMatter(known, call)
  const ruled = decidedBy(grant, why, call)
  const state: OutputOf<typeof ruleObjection>['state'] = upheld === null ? 'rejected' : 'upheld'
  const request = call.request(secretHmac('SLIP_KEY'))
  // Whoever asks again is answered as before, whatever has become of the case since.
  if (isRepeated(known.requestKeys, request)) return { state }
  if (upheld?.kind === 'tenure') await checkTenure(known, upheld.since, call)
  const matter = upheld && matterOf(known, upheld)
  const disputed = upheld && (await ruledCase(known, { upheld, why: ruled.why }, call))
  const number = newOfficeNumber()
  const desk = deskKey({ role: 'propertyCompany', scope: known.company.code, agency: null })
  const told = await accountsAtDesk(desk, call.documents, call.now)
  await call.documents.transaction(async (transaction) => {
    const open = await transaction.get(objections, known._id)
    if (open === null) throw new Refusal('unknown_objection')
    if (isRepeated(open.requestKeys, request)) return
    if (open.state !== 'open') throw new Refusal('already_decided')
    const requestKeys = remember(open.requestKeys, request)
    await transaction.set(objections, { ...open, state, found: upheld, ruled, requestKeys })
    const { period, city, district, compound, name } = open
    if (matter !== null) {
      if ((await transaction.get(rulings, number)) !== null) throw new Refusal('conflict_try_again')
      await transaction.set(rulings, {
        ...{ _id: number, period, city, district, compound, name, finding: null, objection: open._id },
        ...{ matter, made: ruled, state: 'waiting', appliedAt: null, lifted: null },
      })
    }
    if (disputed !== null) await replaceIn(transaction, disputed)
    const kind = state === 'upheld' ? 'objectionUpheld' : 'objectionRejected'
    for (const account of told) {
      const notice = { kind, compoundName: name, label: '', why: ruled.why, forStaff: true } as const
      await tellAccount(account, notice, transaction, call)
    }
    const done = {
      action: 'objectionRuled',
      ...{ subject: compound, place, why: ruled.why },
      before: { period, subject: open.subject.kind, claimed: claimedIn(open.subject) },
      after: {
        upheld: state === 'upheld',
        ...(matter && { rulingNumber: number }),
        ...(upheld && factOf(upheld)),
      },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { state }
})

/** A period is counted by the tenure at its opening. */
async function checkTenure({ period }: Objection, since: string, call: Call): Promise<void> {
  const found = await cachedPeriod(call, period)
  if (found === null) throw new Refusal('unknown_objection')
  if (since > dayOfInstant(found.opensAt)) throw new Refusal('tenure_after_opening')
}

type Corrected = Exclude<Ruling['matter'], { kind: 'exclusion' }>

/** What changes in the figures by a ruling; who answers for a complaint is kept in the case alone. */
function matterOf({ subject }: Objection, upheld: Correction): Corrected | null {
  if (upheld.kind === 'tenure') return { kind: 'tenure', since: upheld.since }
  if (subject.kind !== 'householdCount' || upheld.kind !== 'householdCount') return null
  return { kind: 'householdCount', building: subject.building, from: subject.from, to: upheld.households }
}

type Disputed = { before: Complaint; after: Complaint }

/** The case as the ruling leaves it; null where it says so already, or the objection is about something else. */
async function ruledCase(
  { subject }: Objection,
  { upheld, why }: { upheld: Correction; why: string },
  call: Call,
): Promise<Disputed | null> {
  if (subject.kind !== 'responsibility' || upheld.kind !== 'responsibility') return null
  const { responsible } = upheld
  // Upheld means that it is not the company's.
  if (responsible === 'company') throw new Refusal('invalid_input')
  const before = await caseByNumber(subject.complaint, call.documents)
  if (before === null) throw new Refusal('act_not_possible')
  if (before.standing.responsible === responsible) return null
  const act = { type: 'ruleResponsibility', responsible, to: null, reason: why } as const
  return { before, after: await afterAct(before, act, { check: 'none', call }) }
}

async function replaceIn(transaction: Transaction, { before, after }: Disputed): Promise<void> {
  const found = await transaction.get(complaints, before._id)
  if (found?.revision !== before.revision) throw new Refusal('conflict_try_again')
  await transaction.set(complaints, { ...after, revision: before.revision + 1 })
}

function factOf(found: Correction): Record<string, string | number> {
  if (found.kind === 'responsibility') return { responsible: found.responsible }
  return { found: found.kind === 'tenure' ? found.since : found.households }
}
