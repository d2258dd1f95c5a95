import { issuePosters } from '../../core/contract/posters'
import { claimLimits } from '../../core/place/claim-rules'
import { daysLater } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { type Poster, posterId, posters, posterToken } from '../../core/record/posters'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { presentCompound } from './reached-compound'

/** A token is derived from building and request key by the slips' secret: a repeated request shows the same poster. */
export const issuePostersHandler = handle(issuePosters, async (input, call) => {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const named = [...new Set(input.buildings)].map((code) =>
    compound.buildings.find((building) => building.code === code),
  )
  if (named.includes(undefined)) throw new Refusal('invalid_input')
  const hmac = secretHmac('SLIP_KEY')
  const request = call.request(hmac)
  const made = []
  for (const building of named.flatMap((each) => each ?? [])) {
    const id = posterId(compound._id, building.code)
    const token = Buffer.from(hmac(`token|${id}|${request.key}`), 'hex')
      .toString('base64url')
      .slice(0, 32)
    const issued = await call.documents.transaction<Poster>(async (transaction) => {
      const earlier = await transaction.get(posters, id)
      if (earlier !== null && isRepeated(earlier.requestKeys, request)) {
        // Printed anew or ended since: this one must not be hung up.
        if (earlier.token !== posterToken(hmac, token) || earlier.revokedAt !== null) {
          throw new Refusal('conflict_try_again')
        }
        return earlier
      }
      const poster: Poster = {
        _id: id,
        compound: compound._id,
        building: building.code,
        token: posterToken(hmac, token),
        issuedAt: call.now,
        expiresAt: daysLater(call.now, claimLimits.posterDays),
        revokedAt: null,
        requestKeys: remember(earlier?.requestKeys ?? [], request),
      }
      await transaction.set(posters, poster)
      const done = { action: 'posterIssued' as const, subject: id, place }
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return poster
    })
    made.push({
      building: building.code,
      buildingName: building.name,
      token,
      expiresAt: issued.expiresAt,
    })
  }
  return { compoundName: compound.name, posters: made }
})
