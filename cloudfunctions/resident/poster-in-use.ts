import { posterRefusal } from '../../core/place/claim-rules'
import { type Compound, compounds } from '../../core/record/compounds'
import { type Poster, posters, posterToken } from '../../core/record/posters'
import type { Call } from '../platform/call'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/**
 * The poster whose link holds this token, if it works, and its compound. Those of a compound that was merged into another end
 * by that: their building has another code there.
 */
export async function posterInUse(
  token: string,
  call: Call,
): Promise<{ poster: Poster; compound: Compound }> {
  const hash = posterToken(secretHmac('SLIP_KEY'), token)
  const [poster] = await call.documents.find(posters, { where: { token: hash }, limit: 1 })
  if (poster === undefined) throw new Refusal('poster_unknown')
  refuseIf(posterRefusal(poster, call.now))
  const compound = await call.documents.get(compounds, poster.compound)
  if (compound === null) throw new Refusal('poster_unknown')
  if (compound.mergedInto !== null) throw new Refusal('poster_revoked')
  return { poster, compound }
}
