import { isMarked } from './marks'
import type { MessageLog } from './message-log'
import { refusal, success, textOf, type WeChatAnswer, type WeChatRequest } from './wechat-answer'

/** subscribeMessage.send: the message can then be read at GET /local/messages. */
export function sendMessage(
  request: WeChatRequest,
  { messages, now }: { messages: MessageLog; now: () => number },
): WeChatAnswer {
  const touser = textOf(request, 'touser')
  const templateId = textOf(request, 'template_id', 'templateId')
  if (touser === '') return refusal(40003)
  if (templateId === '') return refusal(40037)
  if (typeof request.data !== 'object' || request.data === null) return refusal(47001)
  if (isMarked(touser, 'busy')) return refusal(-1)
  if (isMarked(touser, 'quota')) return refusal(43101)
  const sentAt = new Date(now()).toISOString()
  messages.append({ sentAt, touser, templateId, page: textOf(request, 'page'), data: request.data })
  return success({ msgid: Math.floor(now()) })
}
