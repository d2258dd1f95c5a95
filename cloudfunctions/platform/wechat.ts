import { cloud } from './cloud'

/** How a text stands with WeChat's content check. */
export type TextCheck = 'passed' | 'refused' | 'unchecked'

/**
 * Checks a resident's text by `msgSecCheck` version 2. It needs the openid of someone active within two hours: without
 * one, or when WeChat cannot answer, the text stays `unchecked`. The text is never logged.
 */
export async function checkText(text: string, openid: string | null): Promise<TextCheck> {
  if (openid === null) return 'unchecked'
  try {
    const answer = await cloud.callWxOpenApi({
      apiName: 'security.msgSecCheck',
      requestData: { version: 2, scene: 2, openid, content: text },
    })
    const result: unknown = answer.result
    const parsed = typeof result === 'string' ? JSON.parse(result) : result
    if (parsed?.errcode !== 0 && parsed?.errCode !== 0) return 'unchecked'
    const suggest: unknown = parsed.result?.suggest
    if (suggest === 'pass') return 'passed'
    return suggest === 'risky' ? 'refused' : 'unchecked'
  } catch {
    return 'unchecked'
  }
}

/** What became of asking for a verdict on a photo: the id it will come under; `failed`: worth another try; `never`: not for this openid. */
export type PhotoAsked = { traceId: string } | 'failed' | 'never'

/** The openid is none, or its person was not in the mini-program within two hours. */
const openidCodes: readonly unknown[] = [40003, 61010]

/**
 * Asks for a verdict on a photo by `mediaCheckAsync` version 2. WeChat fetches it by the link and pushes the verdict within 30
 * minutes (cloudfunctions/wechat).
 */
export async function askForPhotoCheck(url: string, openid: string): Promise<PhotoAsked> {
  try {
    const answer = await cloud.callWxOpenApi({
      apiName: 'security.mediaCheckAsync',
      requestData: { mediaUrl: url, mediaType: 2, version: 2, scene: 2, openid },
    })
    const result: unknown = answer.result
    const parsed = typeof result === 'string' ? JSON.parse(result) : result
    const code: unknown = parsed?.errcode ?? parsed?.errCode
    const traceId: unknown = parsed?.trace_id ?? parsed?.traceId
    if (code === 0 && typeof traceId === 'string' && traceId !== '') return { traceId }
    return openidCodes.includes(code) ? 'never' : 'failed'
  } catch {
    return 'failed'
  }
}
