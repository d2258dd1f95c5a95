/** Who called, as the platform tells the function. Never part of the event. */
export type Caller =
  | { kind: 'none' }
  | { kind: 'timer' }
  | { kind: 'anonymous'; uuid: string }
  | { kind: 'browser'; uuid: string; customUserId: string }
  | { kind: 'miniProgram'; openid: string }

export const localAppId = 'wx0000000000000000'

const weChatKeys = ['WX_OPENID', 'WX_APPID'] as const
const cloudKeys = ['TCB_UUID', 'TCB_CUSTOM_USER_ID', 'TCB_ISANONYMOUS_USER'] as const

/** Every environment key that says something about the caller; none may outlive its event. */
export const callerKeys: readonly string[] = [...weChatKeys, ...cloudKeys, 'TRIGGER_SRC']

/**
 * The SDK's getUserInfo() reads only the keys that these two variables name;
 * in the cloud they are part of every function's environment.
 */
export const contextKeys = {
  WX_CONTEXT_KEYS: weChatKeys.join(','),
  TCB_CONTEXT_KEYS: ['TCB_ENV', ...cloudKeys].join(','),
}

/** The environment keys CloudBase sets for this caller. */
export function callerEnvironment(caller: Caller): Record<string, string> {
  switch (caller.kind) {
    case 'none':
      return {}
    case 'timer':
      return { TRIGGER_SRC: 'timer' }
    case 'anonymous':
      return { TCB_UUID: caller.uuid, TCB_ISANONYMOUS_USER: 'true' }
    case 'browser':
      return {
        TCB_UUID: caller.uuid,
        TCB_CUSTOM_USER_ID: caller.customUserId,
        TCB_ISANONYMOUS_USER: 'false',
      }
    case 'miniProgram':
      return { WX_OPENID: caller.openid, WX_APPID: localAppId }
  }
}
