import { readAudit } from '../../core/contract/audit-trail'
import { type AuditEntry, audit } from '../../core/record/audit'
import { type Invitation, invitations } from '../../core/record/invitations'
import { type Call, handle } from '../platform/call'
import { allOf, anyOf, command } from '../platform/documents'
import { secretHmac } from '../platform/secrets'
import { namesIn } from './audit-names'
import { withinOwnScope } from './within-own-scope'

const pageSize = 50

export const readAuditHandler = handle(readAudit, async (input, call) => {
  const { before } = input
  const within = withinOwnScope(await call.grants())
  const found = await call.documents.find(audit, {
    where: before
      ? allOf(
          { ...within, at: command.lte(before.at) },
          anyOf({ at: command.lt(before.at) }, { _id: command.lt(before.id) }),
        )
      : within,
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize,
  })
  const [officeOf, names] = await Promise.all([officesOf(found, call), namesIn(found, call)])
  const hmac = secretHmac('ACCOUNT_KEY')
  const last = found.at(-1)
  return {
    entries: found.map((entry) => {
      const { _id: id, at, role, action, subject, why } = entry
      const office = officeOf(entry)
      const by = {
        role,
        holder: office?.holder ?? null,
        scopeName: office?.scopeName ?? null,
        agency: entry.agency ?? null,
        tag: hmac(`tag|${entry.account}`).slice(0, 6),
      }
      const changed = { before: names.facts(entry.before), after: names.facts(entry.after) }
      return { id, at, by, action, subject, subjectName: names.subject(entry), ...changed, why }
    }),
    next: last && found.length === pageSize ? { at: last.at, id: last._id } : null,
  }
})

/** Offices that the accounts of a page ever held; people hold few. */
const mostOffices = 1000

/** The office in which each entry was written: held by its account, for its role, scope and agency, at its time. */
async function officesOf(
  entries: readonly AuditEntry[],
  call: Call,
): Promise<(entry: AuditEntry) => Invitation | undefined> {
  const people = [...new Set(entries.map((entry) => entry.account))]
  const found =
    people.length === 0
      ? []
      : await call.documents.find(invitations, {
          where: { claimedBy: command.in(people) },
          limit: mostOffices,
        })
  return (entry) =>
    found.find(
      ({ claimedBy, claimedAt, endedAt, role, scope, agency }) =>
        claimedBy === entry.account &&
        role === entry.role &&
        scope === entry.scope &&
        (agency ?? undefined) === entry.agency &&
        (claimedAt ?? '') <= entry.at &&
        (endedAt === null || entry.at <= endedAt),
    )
}
