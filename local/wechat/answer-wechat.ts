import { checkMedia, type MediaCheckSettings } from './check-media'
import { checkText } from './check-text'
import type { MessageLog } from './message-log'
import { drawMiniProgramCode } from './mini-program-code'
import { sendMessage } from './send-message'
import { refusal, type WeChatAnswer, type WeChatRequest } from './wechat-answer'

export type WeChat = MediaCheckSettings & { messages: MessageLog }

type Api = (request: WeChatRequest, weChat: WeChat) => WeChatAnswer

/** Each API under its cloud-call name and under its HTTP path. */
const apis: Record<string, Api> = {
  'security.msgSecCheck': checkText,
  'wxa/msg_sec_check': checkText,
  'security.mediaCheckAsync': checkMedia,
  'wxa/media_check_async': checkMedia,
  'subscribeMessage.send': sendMessage,
  'cgi-bin/message/subscribe/send': sendMessage,
  'wxacode.getUnlimited': drawMiniProgramCode,
  'wxa/getwxacodeunlimit': drawMiniProgramCode,
}

/** Answers one call of WeChat's server API; an API that the table does not hold is refused, never granted. */
export function answerWeChat(weChat: WeChat, apiName: unknown, requestText: unknown): WeChatAnswer {
  const name = String(apiName).replace(/^\/|\?.*$/g, '')
  const api = Object.hasOwn(apis, name) ? apis[name] : undefined
  if (!api) return { errcode: 48001, errmsg: `api unauthorized: the local cloud has no ${name}` }
  let request: unknown
  try {
    request = JSON.parse(String(requestText))
  } catch {
    return refusal(47001)
  }
  if (typeof request !== 'object' || request === null) return refusal(47001)
  return api(request as WeChatRequest, weChat)
}
