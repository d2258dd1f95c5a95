import type { Grant } from '../../core/access/role'
import { covers, scopeFieldOf } from '../../core/access/scope'
import { listPublishingCompounds } from '../../core/contract/disclosure-publishing'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { allOf, anyOf, command, type Fields } from '../platform/documents'

const pageSize = 500

export const listPublishingCompoundsHandler = handle(listPublishingCompounds, async ({ after }, call) => {
  const grants = await call.grants()
  const found = await call.documents.find(compounds, {
    where: allOf(
      anyOf(...grants.map(whereOf)),
      { mergedInto: null },
      ...(after === undefined ? [] : [{ _id: command.gt(after) }]),
    ),
    order: [['_id', 'asc']],
    limit: pageSize,
  })
  return {
    // A company is known of every service that it ever had: those that are over are left out here.
    compounds: found
      .filter((compound) => grants.some((held) => covers(held, compoundPlace(compound, call.now))))
      .map(({ _id: code, name }) => ({ code, name })),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
  }
})

function whereOf({ role, scope }: Grant): Fields {
  if (role === 'propertyCompany') return { 'service.company.code': scope }
  return role === 'ownersCommittee' ? { _id: scope } : { [scopeFieldOf(role) ?? '_id']: scope }
}
