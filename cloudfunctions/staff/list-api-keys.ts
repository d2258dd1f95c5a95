import { listApiKeys } from '../../core/contract/api-keys'
import { apiKeys } from '../../core/record/api-keys'
import { handle } from '../platform/call'
import { apiKeyView } from './api-key-view'

const mostKeys = 1000

export const listApiKeysHandler = handle(listApiKeys, async (_input, call) => {
  const found = await call.documents.find(apiKeys, {
    where: {},
    order: [['createdAt', 'desc']],
    limit: mostKeys,
  })
  return { keys: found.map(apiKeyView) }
})
