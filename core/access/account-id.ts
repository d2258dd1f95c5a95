/** A keyed one-way function: HMAC-SHA-256 in lower-case hex. Passed in, as core does no cryptography of its own. */
export type Hmac = (message: string) => string

/** The account of a WeChat user: the first 32 hex digits of HMAC(openid). The openid itself is stored nowhere. */
export function accountIdFromOpenid(hmac: Hmac, openid: string): string {
  return hmac(`account|${openid}`).slice(0, 32)
}
