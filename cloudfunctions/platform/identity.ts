import { createHmac } from 'node:crypto'
import { accountIdFromOpenid, type Hmac } from '../../core/access/account-id'
import { contextKeys } from './cloud'
import { environmentOf } from './environment'

/** Who calls, by the platform's word alone. */
export type Identity = {
  /** Null for an anonymous caller. */
  accountId: string | null
  /** Only inside a mini-program; for WeChat's own checks, stored nowhere. */
  openid: string | null
  /** Whether any caller stands behind the invocation; a timer or the HTTP access service has none. */
  caller: boolean
}

/** An HMAC-SHA-256 with the given hex key. */
export function hmacWith(key: string): Hmac {
  return (message) => createHmac('sha256', Buffer.from(key, 'hex')).update(message).digest('hex')
}

/** The identity of an invocation: WX_OPENID in WeChat, the custom-ticket uid (which is the accountId) in a browser. */
export function identityOf(context: unknown): Identity {
  const keys = contextKeys(context)
  if (keys.WX_OPENID) {
    const accountId = accountIdFromOpenid(hmacWith(environmentOf().accountKey), keys.WX_OPENID)
    return { accountId, openid: keys.WX_OPENID, caller: true }
  }
  const uid = keys.TCB_ISANONYMOUS_USER === 'true' ? undefined : keys.TCB_CUSTOM_USER_ID
  const accountId = uid && /^[0-9a-f]{32}$/.test(uid) ? uid : null
  return { accountId, openid: null, caller: accountId !== null || Boolean(keys.TCB_UUID) }
}
