import { listRosters } from '../../core/contract/rosters'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { freezeView, rosterSummaryOf } from './roster-views'
import { withinOwnScope } from './within-own-scope'

const pageSize = 500

export const listRostersHandler = handle(listRosters, async (input, call) => {
  const where = {
    ...withinOwnScope(await call.grants()),
    mergedInto: null,
    _id: command.gt(input.after ?? ''),
  }
  const found = await call.documents.find(compounds, { where, order: [['_id', 'asc']], limit: pageSize })
  const [first] = found
  return {
    compounds: found.map((compound) => rosterSummaryOf(compound, call.now)),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
    frozen: first === undefined ? null : await freezeView(first.city, call),
  }
})
