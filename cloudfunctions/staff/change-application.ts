import { deskKey } from '../../core/access/desk'
import type { Grant, Role } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { type Application, applications } from '../../core/record/applications'
import { type AuditEntry, audit } from '../../core/record/audit'
import type { Notice } from '../../core/record/inbox'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, isRepeated } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { accountsAtDesk } from '../platform/staffed-desks'
import { type Told, tellAccount } from '../platform/tell-members'

type Change = {
  id: string
  /** The revision that the caller has seen; 0 where there was no application. */
  revision: number
  action: AuditEntry['action']
  place: PlaceCodes
  why?: string
  /** Offices that are told, each of whoever sits there now. */
  tells: readonly Telling[]
}

export type Telling = {
  kind: Notice['kind']
  office: { role: Role; scope: string }
  name: string
  why?: string
}

type Changed = { next: Omit<Application, '_id' | 'revision' | 'requestKeys'>; grant: Grant }

/**
 * Changes an application, or makes it, in one transaction with its audit entry. Whoever has not seen the newest revision is told; a request
 * that comes again changes nothing. `decide` refuses, or answers what the application becomes.
 */
export async function changeApplication(
  { id, revision, action, place, why, tells }: Change,
  decide: (present: Application | null, transaction: Transaction) => Changed | Promise<Changed>,
  call: Call,
): Promise<{ application: string }> {
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const told = await toldOf(id, tells, call)
  return call.documents.transaction(async (transaction) => {
    const present = await transaction.get(applications, id)
    const keys = present?.requestKeys ?? []
    if (isRepeated(keys, request)) return { application: id }
    const { next, grant } = await decide(present, transaction)
    if ((present?.revision ?? 0) !== revision) throw new Refusal('application_changed')
    await transaction.set(applications, {
      ...next,
      ...{ _id: id, revision: revision + 1, requestKeys: remember(keys, request) },
    })
    const { campaign, compound, state } = next
    const done = {
      ...{ action, subject: compound, place, after: { campaign, applicationState: state } },
      ...(present !== null && { before: { applicationState: present.state } }),
      ...(why !== undefined && { why }),
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    for (const { account, notice } of told) await tellAccount(account, notice, transaction, call)
    return { application: id }
  })
}

async function toldOf(application: string, tells: readonly Telling[], { documents, now }: Call) {
  const told: { account: string; notice: Told }[] = []
  for (const { kind, office, name, why } of tells) {
    const notice = { kind, compoundName: name, label: '', forStaff: true, application, ...(why && { why }) }
    const accounts = await accountsAtDesk(deskKey({ ...office, agency: null }), documents, now)
    told.push(...accounts.map((account) => ({ account, notice })))
  }
  return told
}
