import type { ApiKey } from '../../core/record/api-keys'

/** A key as the bureau sees it; its hash stays inside. */
export function apiKeyView(entry: ApiKey): Omit<ApiKey, '_id' | 'city'> {
  const { _id, city, ...shown } = entry
  return shown
}
