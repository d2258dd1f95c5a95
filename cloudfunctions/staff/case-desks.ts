import { desksOf } from '../../core/access/desk'
import type { Grant } from '../../core/access/role'
import { cityOfRegion } from '../../core/place/region-codes'
import type { Call } from '../platform/call'
import { openDistricts } from '../platform/open-districts'

/** The desks that somebody sits at: an agency of a whole city at those of its districts too. */
export async function desksOfGrants(grants: readonly Grant[], call: Call): Promise<string[]> {
  const desks = await Promise.all(
    grants.map(async (held) => desksOf(held, held.agency ? await districtsOf(held.scope, call) : [])),
  )
  return [...new Set(desks.flat())]
}

async function districtsOf(scope: string, call: Call): Promise<readonly string[]> {
  return cityOfRegion(scope) === scope ? openDistricts(scope, call) : []
}
