import { listOwnCompounds } from '../../core/contract/slips'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'

export const listOwnCompoundsHandler = handle(listOwnCompounds, async (_input, call) => {
  const scopes = (await call.grants()).map((grant) => grant.scope)
  const found = await findWhole(compounds, { residentsCommittee: command.in(scopes), mergedInto: null }, call)
  return { compounds: found.map(({ _id: code, name, buildings }) => ({ code, name, buildings })) }
})
