import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { type Compound, compounds } from '../../core/record/compounds'
import { type Call, grantOver } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { Refusal } from '../platform/refusal'

type Reached = { compound: Compound; grant: Grant; place: PlaceCodes }

/** A compound of the present within the caller's scope: one that was merged into another is dealt with there. */
export async function presentCompound(code: string, call: Call): Promise<Reached> {
  const reached = await reachedCompound(code, call)
  if (reached.compound.mergedInto !== null) throw new Refusal('compound_merged')
  return reached
}

/** A compound within the caller's scope, with the grant that reaches it and where it is. */
export async function reachedCompound(code: string, call: Call): Promise<Reached> {
  const compound = await call.documents.get(compounds, code)
  if (compound === null) throw new Refusal('unknown_compound')
  const place = compoundPlace(compound, call.now)
  return { compound, grant: await grantOver(call, place), place }
}
