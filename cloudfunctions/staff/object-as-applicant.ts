import { cityPlace, covers } from '../../core/access/scope'
import { objectAsApplicant } from '../../core/contract/selection-objections'
import { applications } from '../../core/record/applications'
import { audit } from '../../core/record/audit'
import { compounds } from '../../core/record/compounds'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { command } from '../platform/documents'
import { raiseSelectionObjection } from '../platform/raise-selection-objection'
import { Refusal } from '../platform/refusal'

/** An office that applied may object to any compound of the list, its own or another's. */
export const objectAsApplicantHandler = handle(objectAsApplicant, async (said, call) => {
  for (const grant of await call.grants()) {
    const { role, scope } = grant
    const [own] = await call.documents.find(applications, {
      where: {
        ...{ campaign: said.campaign, 'applicant.role': role, 'applicant.scope': scope },
        state: command.neq('withdrawn'),
      },
      limit: 1,
    })
    if (own === undefined) continue
    const home = await call.documents.get(compounds, own.compound)
    if (home === null) throw new Refusal('not_an_applicant')
    const place = compoundPlace(home, call.now)
    if (!covers(grant, place)) continue
    const by = { office: `${role}|${scope}` }
    const raised = { said, by, homes: [], objector: 'applicant', channel: 'app' } as const
    const objection = await raiseSelectionObjection(raised, call, async (made, transaction) => {
      const after = { campaign: said.campaign, list: made.list, aspect: said.aspect }
      const done = {
        ...{ action: 'selectionObjected' as const, subject: said.compound, after },
        // The bureau's alone to read: offices below may have applied for what is objected to.
        place: cityPlace(place.city),
      }
      await transaction.set(audit, auditEntryOf(grant, done, call))
    })
    return { objection }
  }
  throw new Refusal('not_an_applicant')
})
