import type { OutsideSource } from '../../core/complaint/outside-case'
import type { AuditEntry, AuditFacts } from '../../core/record/audit'
import { audit } from '../../core/record/audit'
import type { Compound } from '../../core/record/compounds'
import { type OutsideCase, outsideCaseId, outsideCases } from '../../core/record/outside-cases'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, grantOver, isRepeated } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { readMergedCompounds } from '../platform/merged-compounds'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { citiesOf } from './scope-of-caller'

type Named = { source: OutsideSource; number: string }

/** What a case becomes, and what the audit tells of it. */
type Change = {
  change: Partial<OutsideCase>
  action: AuditEntry['action']
  before: AuditFacts
  after: AuditFacts
  why: string
}

/** A case by its number in the caller's city; whoever changes it must reach the compound that has it now. */
export async function reachedOutsideCase({ source, number }: Named, call: Call) {
  const ids = (await citiesOf(call)).map((city) => outsideCaseId(city, source, number))
  const [found] = await call.documents.findAll(outsideCases, ids)
  if (found === undefined) throw new Refusal('unknown_outside_case')
  const present = (await readMergedCompounds([found.compound], call.documents)).present(found.compound)
  if (present === undefined) throw new Error(`an outside case of no compound: ${found.compound}`)
  await grantOver(call, compoundPlace(present, call.now))
  return { stored: found, compound: present }
}

type Changing = { id: string; compound: Compound; changing: (present: OutsideCase) => Change }

/** Changes a case with its audit entry in one transaction, once a request. */
export async function changeOutsideCase({ id, compound, changing }: Changing, call: Call): Promise<void> {
  const place = compoundPlace(compound, call.now)
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(outsideCases, id)
    if (present === null) throw new Refusal('unknown_outside_case')
    if (isRepeated(present.requestKeys, request)) return
    const { change, action, before, after, why } = changing(present)
    const requestKeys = remember(present.requestKeys, request)
    await transaction.set(outsideCases, { ...present, ...change, requestKeys })
    const { source, number } = present
    const told = {
      subject: `${source}|${number}`,
      before: { number, ...before },
      after: { number, ...after },
    }
    await transaction.set(audit, auditEntryOf(grant, { action, place, why, ...told }, call))
  })
}
