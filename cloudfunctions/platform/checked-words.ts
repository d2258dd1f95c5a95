import type { TextCheck } from '../../core/complaint/facts'
import type { ErrorCode } from '../../core/contract/errors'
import type { Call } from './call'
import { Refusal } from './refusal'
import { checkText } from './wechat'

/**
 * What WeChat's content check says of words in a case; those that it refuses are refused under the name of their part. In a
 * browser it is not asked, as there is no openid.
 */
export async function checkedWords(words: string, refusal: ErrorCode, call: Call): Promise<TextCheck> {
  if (words === '') return 'none'
  const checked = await checkText(words, call.identity.openid)
  if (checked === 'refused') throw new Refusal(refusal)
  return checked
}
