import { type AppEnvironment, readEnvironment } from './read-environment'

/** The build's values. Each is spelt out, because webpack replaces exactly these expressions. */
export const environment: AppEnvironment = readEnvironment({
  TARO_APP_CLOUD_ENV: process.env.TARO_APP_CLOUD_ENV,
  TARO_APP_API_ADDRESS: process.env.TARO_APP_API_ADDRESS,
  TARO_APP_SIGN_IN_ADDRESS: process.env.TARO_APP_SIGN_IN_ADDRESS,
  TARO_APP_OPENING_TEMPLATE: process.env.TARO_APP_OPENING_TEMPLATE,
  TARO_APP_CLOSING_TEMPLATE: process.env.TARO_APP_CLOSING_TEMPLATE,
  TARO_APP_CASE_TEMPLATE: process.env.TARO_APP_CASE_TEMPLATE,
  TARO_APP_DIGEST_TEMPLATE: process.env.TARO_APP_DIGEST_TEMPLATE,
})
