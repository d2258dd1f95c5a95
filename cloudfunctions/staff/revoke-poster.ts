import { revokePoster } from '../../core/contract/posters'
import { audit } from '../../core/record/audit'
import { posterId, posters } from '../../core/record/posters'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { secretHmac } from '../platform/secrets'
import { presentCompound } from './reached-compound'

export const revokePosterHandler = handle(revokePoster, async (input, call) => {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const id = posterId(compound._id, input.building)
  const revoked = await call.documents.transaction(async (transaction) => {
    const poster = await transaction.get(posters, id)
    if (poster === null) return false
    if (isRepeated(poster.requestKeys, request)) return true
    if (poster.revokedAt !== null) return false
    const requestKeys = remember(poster.requestKeys, request)
    await transaction.set(posters, { ...poster, revokedAt: call.now, requestKeys })
    const done = { action: 'posterRevoked' as const, subject: id, place }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return true
  })
  return { revoked }
})
