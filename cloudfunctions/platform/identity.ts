import { accountIdFromOpenid } from '../../core/access/account-id'
import { contextKeys } from './cloud'
import { secretHmac } from './secrets'

/** Who calls, by the platform's word alone. */
export type Identity = {
  /** Null for an anonymous caller. */
  accountId: string | null
  /** Only inside a mini-program; for WeChat's own checks, stored nowhere. */
  openid: string | null
}

/** The identity of an invocation: WX_OPENID in WeChat, the custom-ticket uid (which is the accountId) in a browser. */
export function identityOf(context: unknown): Identity {
  const keys = contextKeys(context)
  if (keys.WX_OPENID) {
    const accountId = accountIdFromOpenid(secretHmac('ACCOUNT_KEY'), keys.WX_OPENID)
    return { accountId, openid: keys.WX_OPENID }
  }
  const uid = keys.TCB_ISANONYMOUS_USER === 'true' ? undefined : keys.TCB_CUSTOM_USER_ID
  const accountId = uid && /^[0-9a-f]{32}$/.test(uid) ? uid : null
  return { accountId, openid: null }
}

/** Whether a client or another signed-in caller stands behind the invocation; needs no key. */
export function hasCaller(context: unknown): boolean {
  const keys = contextKeys(context)
  return Boolean(keys.WX_OPENID || keys.TCB_UUID || keys.TCB_CUSTOM_USER_ID)
}
