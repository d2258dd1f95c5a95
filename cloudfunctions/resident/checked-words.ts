import type { ErrorCode } from '../../core/contract/errors'
import type { Complaint } from '../../core/record/complaints'
import type { Call } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { checkText } from '../platform/wechat'

/** What WeChat's content check says of a resident's words; those that it refuses are refused under the name of their part. */
export async function checkedWords(
  words: string,
  refusal: ErrorCode,
  call: Call,
): Promise<Complaint['textCheck']> {
  if (words === '') return 'none'
  const checked = await checkText(words, call.identity.openid)
  if (checked === 'refused') throw new Refusal(refusal)
  return checked
}
