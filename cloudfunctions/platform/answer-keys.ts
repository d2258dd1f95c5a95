import type { Hmac } from '../../core/access/account-id'
import { periodKeyCheck } from '../../core/rating/keys'
import type { Period } from '../../core/record/periods'
import { Refusal } from './refusal'
import { answerKeyHmac } from './secrets'

/**
 * The keyed function of a period's answers. Refuses when this function does not hold the period's key or holds another
 * under its version: answers written with it would be second answers of the same households.
 */
export function answerHmac(period: Period): Hmac {
  const hmac = answerKeyHmac(period.keyVersion)
  if (hmac === null || periodKeyCheck(hmac, period._id) !== period.keyCheck) {
    throw new Refusal('period_key_mismatch')
  }
  return hmac
}
