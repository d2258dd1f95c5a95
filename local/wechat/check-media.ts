import { randomUUID } from 'node:crypto'
import { localAppId } from '../functions/caller-identity'
import { isMarked, mediaVerdict } from './marks'
import { refusal, success, textOf, type WeChatAnswer, type WeChatRequest } from './wechat-answer'

/** The event WeChat pushes when it has looked at a file. */
export type MediaChecked = Record<string, unknown> & { Event: 'wxa_media_check'; trace_id: string }

export type MediaCheckSettings = {
  /** The stored path behind one of this cloud's links, or the address itself. */
  describe(url: string): string
  now: () => number
  /** Called once, later, with the verdict. */
  push(event: MediaChecked): void
}

/** security.mediaCheckAsync: accepts the file now; the verdict comes as an event. */
export function checkMedia(
  request: WeChatRequest,
  { describe, now, push }: MediaCheckSettings,
): WeChatAnswer {
  const url = textOf(request, 'media_url', 'mediaUrl')
  const openid = textOf(request, 'openid')
  if (url === '') return refusal(47001)
  if (openid === '') return refusal(40003)
  const path = describe(url)
  if (isMarked(openid, 'busy') || path.includes('busy')) return refusal(-1)
  if (isMarked(openid, 'expired')) return refusal(61010)
  const traceId = randomUUID()
  const result = mediaVerdict(path, openid)
  push({
    ToUserName: localAppId,
    FromUserName: openid,
    CreateTime: Math.floor(now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: localAppId,
    version: 2,
    trace_id: traceId,
    errcode: 0,
    errmsg: 'ok',
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
  })
  return success({ trace_id: traceId })
}
