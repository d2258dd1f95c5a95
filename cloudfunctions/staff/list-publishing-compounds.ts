import { covers } from '../../core/access/scope'
import { listPublishingCompounds } from '../../core/contract/disclosure-publishing'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { allOf, anyOf, command } from '../platform/documents'
import { compoundsOf } from './compounds-of'

const pageSize = 500

export const listPublishingCompoundsHandler = handle(listPublishingCompounds, async ({ after }, call) => {
  const grants = await call.grants()
  const found = await call.documents.find(compounds, {
    where: allOf(
      anyOf(...grants.map(compoundsOf)),
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
