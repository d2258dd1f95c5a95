import type { Hmac } from '../../core/access/account-id'
import { periodKeyCheck } from '../../core/rating/keys'
import type { KeyState } from '../../core/rating/period-checks'
import type { Period } from '../../core/record/periods'
import { Refusal } from './refusal'
import { answerKeyHmac, newestAnswerKey } from './secrets'

/**
 * The keyed function of a period's answers. Refuses when this function does not hold the period's key or holds another
 * under its version: answers written with it would be second answers of the same households.
 */
export function answerHmac(period: Keyed): Hmac {
  const hmac = heldKey(period)
  if (hmac === null || periodKeyCheck(hmac, period._id) !== period.keyCheck) {
    throw new Refusal('period_key_mismatch')
  }
  return hmac
}

type Keyed = Pick<Period, '_id' | 'keyVersion' | 'keyCheck'>

function heldKey({ keyVersion }: Keyed): Hmac | null {
  return keyVersion === null ? null : answerKeyHmac(keyVersion)
}

/** How a period's key stands with this function. */
export function keyStateOf(period: Keyed): KeyState {
  const hmac = heldKey(period)
  if (hmac === null) return 'missing'
  return periodKeyCheck(hmac, period._id) === period.keyCheck ? 'set' : 'wrong'
}

/** The newest key that this function holds, as a period would store it; null if it holds none. */
export function newestKeyFor(period: string): { keyVersion: string; keyCheck: string } | null {
  const keyVersion = newestAnswerKey()
  const hmac = keyVersion === null ? null : answerKeyHmac(keyVersion)
  if (keyVersion === null || hmac === null) return null
  return { keyVersion, keyCheck: periodKeyCheck(hmac, period) }
}
