import { readDesk } from '../../core/access/desk'
import { type Role, roles } from '../../core/access/role'
import type { Fact } from '../../core/complaint/facts'
import type { AuditEntry, AuditFacts } from '../../core/record/audit'
import type { Complaint } from '../../core/record/complaints'

const staffRoles: readonly string[] = roles

/** What a category is called. */
type TitleOf = (category: string) => string

/**
 * The audit entry of what staff did with a case, or null where it was the resident or the clock. It follows from the timeline, so
 * that the act itself is one write; no word of a resident, nor any answer's text, is in it.
 */
export function auditedAct(found: Complaint, index: number, titleOf: TitleOf): AuditEntry | null {
  const fact = found.timeline[index]
  const { role, desk, account } = fact?.by ?? {}
  if (fact === undefined || role === undefined || !staffRoles.includes(role)) return null
  if (!desk || !account) throw new Error(`a staff act without desk or account in case ${found.number}`)
  const { scope, agency } = readDesk(desk)
  const { city, district, subdistrict, residentsCommittee, compound } = found
  return {
    _id: `case|${found.number}|${index}`,
    at: fact.at,
    account,
    role: role as Role,
    scope,
    ...(agency && { agency }),
    action: 'caseActed',
    subject: found.number,
    ...{ city, district, subdistrict, residentsCommittee, compound },
    before: null,
    after: factsOf(fact, titleOf),
    why: 'reason' in fact && typeof fact.reason === 'string' ? fact.reason : null,
  }
}

/** What an entry keeps of an act: its name, and what was decided. */
function factsOf(fact: Fact, titleOf: TitleOf): AuditFacts {
  const act = { act: fact.type }
  switch (fact.type) {
    case 'rerouted':
      return { ...act, handler: fact.route.handler }
    case 'extensionAsked':
      return { ...act, extendedDays: fact.days }
    case 'extensionDecided':
      return { ...act, approved: fact.approved }
    case 'reclassified':
      return { ...act, caseKind: fact.kind, category: titleOf(fact.category) }
    case 'kindRuled':
      return { ...act, restored: fact.restored }
    case 'responsibilityRuled':
      return { ...act, responsible: fact.responsible, ...(fact.route && { handler: fact.route.handler }) }
    case 'merged':
      return { ...act, into: fact.into }
    case 'absorbed':
      return { ...act, absorbed: fact.from }
    case 'followedUp':
      return { ...act, how: fact.how }
    case 'reviewed':
      return { ...act, upheld: fact.upheld }
    default:
      return act
  }
}
