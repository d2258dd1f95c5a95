import { listHouseholds } from '../../core/contract/slips'
import { compounds } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { grantOver, handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { Refusal } from '../platform/refusal'

const mostHouseholds = 1000

export const listHouseholdsHandler = handle(listHouseholds, async (input, call) => {
  const compound = await call.documents.get(compounds, input.compound)
  if (compound === null) throw new Refusal('unknown_compound')
  await grantOver(call, compoundPlace(compound, call.now))
  const found = await call.documents.find(households, {
    where: { compound: input.compound, building: input.building },
    order: [['_id', 'asc']],
    limit: mostHouseholds,
  })
  if (found.length === mostHouseholds) throw new Refusal('truncated_answer')
  return {
    households: found.map(({ _id: code, label, members }) => ({ code, label, members: members.length })),
  }
})
