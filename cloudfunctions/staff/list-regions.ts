import { listRegions } from '../../core/contract/regions'
import { regions } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { regionView } from './region-place'
import { widestGrants } from './scope-of-caller'

const pageSize = 1000

export const listRegionsHandler = handle(listRegions, async (input, call) => {
  const next: Fields = input.after === undefined ? {} : { _id: command.gt(input.after) }
  const found = await call.documents.find(regions, {
    // Committees ask for theirs by id: never more than a page.
    where: { ...next, ...(await ownRegions(call)) },
    order: [['_id', 'asc']],
    limit: pageSize,
  })
  return {
    regions: found.map(regionView),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
  }
})

/** The condition for the regions of the caller's scope; see the endpoint for the 功能板块. */
async function ownRegions(call: Call): Promise<Fields> {
  const grants = await widestGrants(call)
  const scopes = grants.map((grant) => grant.scope)
  const role = grants[0]?.role
  if (role === 'bureau') return { city: command.in(scopes) }
  if (role === 'residentsCommittee') return { _id: command.in(scopes) }
  if (role === 'subdistrict') return { subdistrict: command.in(scopes) }
  const zones = (await call.documents.findAll(regions, scopes)).filter(({ functionalZone }) => functionalZone)
  if (zones.length === 0) return { district: command.in(scopes) }
  return { city: command.in(zones.map(({ city }) => city)) }
}
