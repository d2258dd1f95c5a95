/**
 * The values that are built into the app, as source text for webpack's DefinePlugin.
 * Without TARO_APP_CLOUD_ENV the app is built for the local cloud, and says so.
 */
export function shippedEnvironment(
  variables: Record<string, string | undefined>,
  platform: 'h5' | 'weapp',
): Record<string, string> {
  const cloud = variables.TARO_APP_CLOUD_ENV
  if (!cloud) console.warn('TARO_APP_CLOUD_ENV is not set: this build talks to the local cloud only.')
  const local = !cloud || cloud === 'local'
  const shipped = {
    TARO_APP_CLOUD_ENV: cloud || 'local',
    TARO_APP_API_ADDRESS: variables.TARO_APP_API_ADDRESS ?? '',
    TARO_APP_SIGN_IN_ADDRESS:
      variables.TARO_APP_SIGN_IN_ADDRESS ?? (platform === 'h5' ? signInPage(local) : ''),
    TARO_APP_OPENING_TEMPLATE: variables.TARO_APP_OPENING_TEMPLATE ?? '',
    TARO_APP_CLOSING_TEMPLATE: variables.TARO_APP_CLOSING_TEMPLATE ?? '',
    TARO_APP_CASE_TEMPLATE: variables.TARO_APP_CASE_TEMPLATE ?? '',
    TARO_APP_DIGEST_TEMPLATE: variables.TARO_APP_DIGEST_TEMPLATE ?? '',
  }
  return Object.fromEntries(Object.entries(shipped).map(([name, value]) => [name, JSON.stringify(value)]))
}

/** At a desk one signs in by a phone; in front of the local cloud, as one of its personas (whose page leads to the other). */
function signInPage(local: boolean): string {
  return local ? '/local/personas' : '/packages/staff/sign-in/index'
}
