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
