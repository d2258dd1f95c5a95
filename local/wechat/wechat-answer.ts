/** WeChat's own form of an answer; errcode 0 is success. */
export type WeChatAnswer = { errcode: number; errmsg: string; [field: string]: unknown }

export type WeChatRequest = Record<string, unknown>

/** WeChat's error codes that this cloud gives, with their documented messages. */
const messages: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential',
  40003: 'invalid openid',
  40037: 'invalid template_id',
  40129: 'invalid scene',
  43101: 'user refuse to accept the msg',
  45002: 'content size out of limit',
  47001: 'data format error',
  61010: 'code is expired',
}

/** A refusal by its number. */
export function refusal(errcode: number): WeChatAnswer {
  return { errcode, errmsg: messages[errcode] ?? 'unknown error' }
}

/** Success with further fields. */
export function success(fields: Record<string, unknown> = {}): WeChatAnswer {
  return { errcode: 0, errmsg: 'ok', ...fields }
}

/** The text of a field under either of its names: WeChat's HTTP name or the SDK's camel case. */
export function textOf(request: WeChatRequest, ...names: string[]): string {
  const value = names.map((name) => request[name]).find((candidate) => candidate !== undefined)
  return typeof value === 'string' ? value : ''
}
