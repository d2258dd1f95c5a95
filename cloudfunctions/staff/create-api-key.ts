import { cityPlace } from '../../core/access/scope'
import { createApiKey } from '../../core/contract/api-keys'
import { daysLater } from '../../core/place/day'
import { type ApiKey, apiKeys } from '../../core/record/api-keys'
import { audit } from '../../core/record/audit'
import { regions } from '../../core/record/regions'
import { apiKeyId } from '../platform/api-key-id'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, signedIn } from '../platform/call'
import type { Documents } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { apiKeyView } from './api-key-view'

/** The key is derived from the account and the request key by a secret, so that a repeated request shows it again. */
export const createApiKeyHandler = handle(createApiKey, async (input, call) => {
  const city = await cityOf(input.scope, call.documents)
  const place = cityPlace(city)
  const grant = await grantOver(call, place)
  const hmac = secretHmac('API_KEY_KEY')
  const secret = hmac(`apiKey|${signedIn(call)}|${call.request(hmac).key}`)
  const key = `gjmh_${secret}`
  const id = apiKeyId(key)
  const entry = await call.documents.transaction<ApiKey>(async (transaction) => {
    const earlier = await transaction.get(apiKeys, id)
    if (earlier !== null) {
      if (!isSame(earlier, input)) throw new Refusal('conflict_try_again')
      return earlier
    }
    const made: ApiKey = {
      _id: id,
      number: call.newId().slice(0, 10),
      title: input.title,
      city,
      scope: input.scope,
      createdAt: call.now,
      expiresAt: daysLater(call.now, input.days),
      revokedAt: null,
    }
    await transaction.set(apiKeys, made)
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        {
          action: 'apiKeyCreated',
          subject: made.number,
          place,
          after: { title: made.title, scope: made.scope.code, expiresAt: made.expiresAt },
        },
        call,
      ),
    )
    return made
  })
  return { key, entry: apiKeyView(entry) }
})

type Wanted = { title: string; scope: ApiKey['scope']; days: number }

function isSame(made: ApiKey, wanted: Wanted): boolean {
  const days = (Date.parse(made.expiresAt) - Date.parse(made.createdAt)) / 86_400_000
  return (
    made.title === wanted.title &&
    made.scope.kind === wanted.scope.kind &&
    made.scope.code === wanted.scope.code &&
    days === wanted.days
  )
}

/** The city of a scope, a district or 功能板块 of it included; one that does not exist is in nobody's scope. */
async function cityOf(scope: ApiKey['scope'], documents: Documents): Promise<string> {
  if (scope.kind === 'city') return scope.code
  const district = await documents.get(regions, scope.code)
  if (district?.kind !== 'district') throw new Refusal('out_of_scope')
  return district.city
}
