import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { type Call, grantOver } from '../platform/call'

/** The grant that reaches what was found, ruled or objected to in a compound, and where that is: where the compound stood in that period. */
export async function reachedMatter(
  { city, district, compound }: { city: string; district: string; compound: string },
  call: Call,
): Promise<{ grant: Grant; place: PlaceCodes }> {
  const place = { city, district, subdistrict: null, residentsCommittee: null, compound }
  return { grant: await grantOver(call, place), place }
}
