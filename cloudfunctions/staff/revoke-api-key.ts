import { cityPlace } from '../../core/access/scope'
import { revokeApiKey } from '../../core/contract/api-keys'
import { apiKeys } from '../../core/record/api-keys'
import { audit } from '../../core/record/audit'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { apiKeyView } from './api-key-view'

/** Repeating it changes nothing more. */
export const revokeApiKeyHandler = handle(revokeApiKey, async (input, call) => {
  const [found] = await call.documents.find(apiKeys, { where: { number: input.number }, limit: 1 })
  const grant = (await call.grants()).find((held) => held.scope === found?.city)
  if (found === undefined || grant === undefined) throw new Refusal('unknown_api_key')
  const entry = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(apiKeys, found._id)
    if (present === null) throw new Refusal('unknown_api_key')
    if (present.revokedAt !== null) return present
    const revoked = { ...present, revokedAt: call.now }
    await transaction.set(apiKeys, revoked)
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'apiKeyRevoked',
          subject: present.number,
          place: cityPlace(present.city),
          before: { title: present.title, scope: present.scope.code, expiresAt: present.expiresAt },
        },
        call,
      ),
    )
    return revoked
  })
  return { entry: apiKeyView(entry) }
})
