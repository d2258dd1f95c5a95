import { requestFailed } from './cloud-error'
import { isDocument, type Value } from './values'

/**
 * Refuses what MongoDB does not store: field names that begin with `$`.
 * @throws CloudError naming the path
 */
export function checkStorable(value: Value, path: string): void {
  if (Array.isArray(value)) {
    for (const element of value) checkStorable(element, path)
  } else if (isDocument(value)) {
    for (const field in value) {
      const inside = path === '' ? field : `${path}.${field}`
      if (field.startsWith('$'))
        throw requestFailed(
          `The dollar ($) prefixed field '${field}' in '${inside}' is not valid for storage`,
        )
      checkStorable(value[field], inside)
    }
  }
}
