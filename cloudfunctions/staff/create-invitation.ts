import { appointsRole, mayAppoint } from '../../core/access/appointing'
import { createInvitation } from '../../core/contract/offices'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { appointedScope } from './appointed-scope'
import { makeInvitation } from './make-invitation'
import { officeView } from './office-view'

export const createInvitationHandler = handle(createInvitation, async (input, call) => {
  const { role, scope, agency = null, holder, until } = input
  const grants = await call.grants()
  if (!grants.some((held) => appointsRole(held.role, role))) throw new Refusal('may_not_appoint')
  if (until !== null && until <= call.now) throw new Refusal('term_in_the_past')
  const appointed = await appointedScope({ role, scope, grants }, call)
  if (appointed === null) throw new Refusal('unknown_scope')
  const { name: scopeName, place } = appointed
  const grant = grants.find((held) => mayAppoint(held, role, place))
  if (grant === undefined) throw new Refusal('out_of_scope')
  const { code, invitation } = await makeInvitation(
    { grant, place, role, scope, agency, scopeName, holder, until, replaces: null },
    call,
  )
  return { code, office: officeView(invitation, grants, call) }
})
