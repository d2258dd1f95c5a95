import { expect, test } from 'vitest'
import { shippedEnvironment } from '../../config/environment'
import { readEnvironment } from '../../src/platform/read-environment'

const shipped = (variables: Record<string, string>, platform: 'h5' | 'weapp') =>
  Object.fromEntries(
    Object.entries(shippedEnvironment(variables, platform)).map(([name, text]) => [name, JSON.parse(text)]),
  )

test('an app whose build left a value out does not start', () => {
  expect(() => readEnvironment({ TARO_APP_CLOUD_ENV: 'prod' })).toThrow('TARO_APP_API_ADDRESS')
  expect(() =>
    readEnvironment({ TARO_APP_CLOUD_ENV: '', TARO_APP_API_ADDRESS: '', TARO_APP_SIGN_IN_ADDRESS: '' }),
  ).toThrow('TARO_APP_CLOUD_ENV')
})

test('a production build signs in by a phone, and nobody by a persona', () => {
  expect(readEnvironment(shipped({ TARO_APP_CLOUD_ENV: 'prod-1' }, 'h5')).signInAddress).toBe(
    '/packages/staff/sign-in/index',
  )
  expect(readEnvironment(shipped({ TARO_APP_CLOUD_ENV: 'local' }, 'h5')).signInAddress).toBe(
    '/local/personas',
  )
})

test('messages are asked for only where a template is set', () => {
  const none = readEnvironment(shipped({}, 'weapp')).messageTemplates
  expect(none).toEqual({ ratingOpens: '', ratingCloses: '', caseProgress: '', staffDigest: '' })
  const set = readEnvironment(shipped({ TARO_APP_CLOSING_TEMPLATE: 'tmpl-1' }, 'weapp')).messageTemplates
  expect(set).toEqual({ ...none, ratingCloses: 'tmpl-1' })
})
