import { randomUUID } from 'node:crypto'
import { busyText, isMarked, textVerdict } from './marks'
import { refusal, success, textOf, type WeChatAnswer, type WeChatRequest } from './wechat-answer'

const longestText = 2_500

/** security.msgSecCheck, version 2. */
export function checkText(request: WeChatRequest): WeChatAnswer {
  const content = textOf(request, 'content')
  const openid = textOf(request, 'openid')
  if (content === '') return refusal(47001)
  if (openid === '') return refusal(40003)
  if ([...content].length > longestText) return refusal(45002)
  if (content.includes(busyText) || isMarked(openid, 'busy')) return refusal(-1)
  if (isMarked(openid, 'expired')) return refusal(61010)
  const result = textVerdict(content)
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return success({ trace_id: randomUUID(), result, detail })
}
