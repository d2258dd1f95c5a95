import { accountIdFromOpenid } from '../../core/access/account-id'
import { isOver, readSessionToken, type Session } from '../../core/access/session-token'
import { contextKeys } from './cloud'
import { secretHmac } from './secrets'

/** Who calls, by the platform's word alone. */
export type Identity = {
  /** Null for an anonymous caller. */
  accountId: string | null
  /** Only inside a mini-program; for WeChat's own checks, stored nowhere. */
  openid: string | null
  /** Only in a browser. Whether it was ended everywhere is known once the account is read. */
  session: Session | null
}

const nobody: Identity = { accountId: null, openid: null, session: null }

/**
 * The identity of an invocation: WX_OPENID in WeChat, the custom-ticket uid (which is the accountId) in a browser. A
 * browser has to bring a session of that account as well; without one it is nobody's.
 */
export function identityOf(
  context: unknown,
  { session: token, now }: { session: string; now: string },
): Identity {
  const keys = contextKeys(context)
  if (keys.WX_OPENID) {
    const accountId = accountIdFromOpenid(secretHmac('ACCOUNT_KEY'), keys.WX_OPENID)
    return { accountId, openid: keys.WX_OPENID, session: null }
  }
  const uid = keys.TCB_ISANONYMOUS_USER === 'true' ? undefined : keys.TCB_CUSTOM_USER_ID
  if (!uid) return nobody
  const session = readSessionToken(secretHmac('ACCOUNT_KEY'), token)
  if (session === null || session.account !== uid || isOver(session, now, null)) return nobody
  return { accountId: uid, openid: null, session }
}

/** Whether a client or another signed-in caller stands behind the invocation; needs no key. */
export function hasCaller(context: unknown): boolean {
  return Boolean(contextKeys(context).WX_OPENID) || isBrowser(context)
}

/** Whether a browser stands behind the invocation, a visitor's included. */
export function isBrowser(context: unknown): boolean {
  const keys = contextKeys(context)
  return Boolean(keys.TCB_UUID || keys.TCB_CUSTOM_USER_ID)
}
