import { listOwnCompounds } from '../../core/contract/slips'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

/** More compounds than any residents' committee has; a full page is refused rather than cut short. */
const mostCompounds = 200

export const listOwnCompoundsHandler = handle(listOwnCompounds, async (_input, call) => {
  const scopes = (await call.grants()).map((grant) => grant.scope)
  const found = await call.documents.find(compounds, {
    where: { residentsCommittee: command.in(scopes) },
    order: [['_id', 'asc']],
    limit: mostCompounds,
  })
  if (found.length === mostCompounds) throw new Refusal('truncated_answer')
  return { compounds: found.map(({ _id: code, name, buildings }) => ({ code, name, buildings })) }
})
