import type { MessageKind } from '../../core/contract/subscriptions'

export type AppEnvironment = {
  /** CloudBase environment id; `local` for the local cloud. */
  cloud: string
  /** Where the browser sends calls; empty means the address that served the page. */
  apiAddress: string
  /** Page where a browser signs in; empty means it cannot. */
  signInAddress: string
  /** Templates of WeChat's messages by kind; empty where none is set, and none is asked for. */
  messageTemplates: Record<MessageKind, string>
}

/** Parses what the build wrote in (config/environment.ts). Throws when a value is absent: such an app must not start. */
export function readEnvironment(values: Record<string, string | undefined>): AppEnvironment {
  const wanted = (name: string): string => {
    const value = values[name]
    if (value === undefined) throw new Error(`${name} was not set when the app was built`)
    return value
  }
  const cloud = wanted('TARO_APP_CLOUD_ENV')
  if (cloud === '') throw new Error('TARO_APP_CLOUD_ENV must not be empty')
  return {
    cloud,
    apiAddress: wanted('TARO_APP_API_ADDRESS').replace(/\/$/, ''),
    signInAddress: wanted('TARO_APP_SIGN_IN_ADDRESS'),
    messageTemplates: {
      ratingOpens: wanted('TARO_APP_OPENING_TEMPLATE'),
      ratingCloses: wanted('TARO_APP_CLOSING_TEMPLATE'),
      caseProgress: wanted('TARO_APP_CASE_TEMPLATE'),
      staffDigest: wanted('TARO_APP_DIGEST_TEMPLATE'),
    },
  }
}
