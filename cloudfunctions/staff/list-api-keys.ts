import { listApiKeys } from '../../core/contract/api-keys'
import { apiKeys } from '../../core/record/api-keys'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { apiKeyView } from './api-key-view'

const mostKeys = 1000

export const listApiKeysHandler = handle(listApiKeys, async (_input, call) => {
  const cities = (await call.grants()).map((grant) => grant.scope)
  const found = await call.documents.find(apiKeys, {
    where: { city: command.in(cities) },
    order: [['createdAt', 'desc']],
    limit: mostKeys,
  })
  if (found.length === mostKeys) throw new Refusal('truncated_answer')
  return { keys: found.map(apiKeyView) }
})
