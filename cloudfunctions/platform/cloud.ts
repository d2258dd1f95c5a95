import cloudbase from '@cloudbase/node-sdk'

/**
 * The one SDK instance of this function, in the environment that it runs in. Inside a function the SDK closes its
 * connection after every call unless told to keep it, which costs each round trip a handshake.
 */
export const cloud = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })

/** The environment keys of the platform for one invocation; safe under concurrency, never from the event. */
export function contextKeys(context: unknown): Record<string, string | undefined> {
  return cloudbase.getCloudbaseContext(context as never) as unknown as Record<string, string | undefined>
}
