import { type Region, regions } from '../../core/record/regions'
import type { Call } from '../platform/call'
import { findWhole } from '../platform/find-whole'

/** The regions directly below one, closed ones included. */
export async function regionsBelow(parent: string, call: Call): Promise<Region[]> {
  const found = await findWhole(regions, { parent }, call)
  return found
}
