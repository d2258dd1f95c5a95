import type { Dated } from '../../core/place/dated'
import { beginningRefusal, withChange } from '../../core/place/dated-change'
import { instantOfDay } from '../../core/place/day'
import { type AuditFacts, audit } from '../../core/record/audit'
import { type Compound, compounds } from '../../core/record/compounds'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf, type Done } from '../platform/audit-entry'
import { type Call, isRepeated } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { reachedCompound } from './reached-compound'
import { recentPeriods } from './recent-periods'

/** What a change makes of a compound, and what the audit says of it. */
export type CompoundChange = {
  change: Partial<Compound>
  action: Done['action']
  before?: AuditFacts
  after: AuditFacts
  why?: string
}

/** Changes a compound of the present within the caller's scope, once for each request, with its audit entry. */
export async function changeCompound(
  code: string,
  decide: (present: Compound, transaction: Transaction) => CompoundChange | Promise<CompoundChange>,
  call: Call,
): Promise<{ compound: string }> {
  const { grant } = await reachedCompound(code, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(compounds, code)
    if (present === null) throw new Refusal('unknown_compound')
    if (isRepeated(present.requestKeys, request)) return
    if (present.mergedInto !== null) throw new Refusal('compound_merged')
    const { change, ...said } = await decide(present, transaction)
    const requestKeys = remember(present.requestKeys, request)
    await transaction.set(compounds, { ...present, ...change, requestKeys })
    const place = compoundPlace(present, call.now)
    await transaction.set(audit, auditEntryOf(grant, { ...said, subject: code, place }, call))
  })
  return { compound: code }
}

/** The instant at which a change by date begins, or a refusal: see core/place/dated-change. */
export async function beginningOf(day: string, call: Call): Promise<string> {
  const from = instantOfDay(day)
  refuseIf(beginningRefusal(from, await recentPeriods(call), call.now))
  return from
}

/** The facts with one more, or a refusal where it says what holds already. */
export function changedFacts<Fact extends Dated>(
  facts: readonly Fact[],
  fact: Fact,
  isSame: (a: Fact, b: Fact) => boolean,
): Fact[] {
  const changed = withChange(facts, fact, isSame)
  if (changed === 'nothing_changes') throw new Refusal('nothing_changes')
  return changed
}
