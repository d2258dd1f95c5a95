import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { compounds } from '../../core/record/compounds'
import { type Household, households } from '../../core/record/households'
import { type Slip, slips } from '../../core/record/slips'
import { type Call, grantOver } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

/** A household within the caller's scope, with the grant that reaches it and where it is. */
export async function reachedHousehold(
  code: string,
  call: Call,
): Promise<{ household: Household; grant: Grant; place: PlaceCodes; compoundName: string }> {
  const household = await call.documents.get(households, code)
  if (household === null) throw new Refusal('unknown_household')
  const compound = await call.documents.get(compounds, household.compound)
  if (compound === null) throw new Error(`household ${code} is in no compound`)
  const place = compoundPlace(compound, call.now)
  return { household, grant: await grantOver(call, place), place, compoundName: compound.name }
}

/** The slips of a household that still work. Re-issuing revokes the last, so there are never many. */
export async function openSlipsOf(household: string, call: Call): Promise<Slip[]> {
  const where = { household, revokedAt: null, expiresAt: command.gt(call.now) }
  return call.documents.find(slips, { where, limit: 1000 })
}
