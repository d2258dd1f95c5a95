import { expect, test, vi } from 'vitest'
import {
  malformedVariables,
  mergeVariables,
  missingVariables,
  variableNames,
} from '../../config/deploy/function-variables'

const key = (digit: string) => digit.repeat(64)
const given = {
  ACCOUNT_KEY: key('a'),
  SLIP_KEY: key('b'),
  API_KEY_KEY: key('c'),
  ANSWER_KEYS: JSON.stringify({ v1: key('d') }),
}
const merge = (online: Record<string, string>, retired: string[] = []) =>
  mergeVariables({ online, given, retired })

test('missing variables are named', () => {
  expect(missingVariables({})).toEqual(variableNames)
  expect(missingVariables({ ...given, SLIP_KEY: '' })).toEqual(['SLIP_KEY'])
  expect(missingVariables(given)).toEqual([])
})

test.each([
  ['ACCOUNT_KEY', 'short'],
  ['SLIP_KEY', key('A')],
  ['API_KEY_KEY', `${key('a')}a`],
  ['ANSWER_KEYS', key('a')],
  ['ANSWER_KEYS', '{}'],
  ['ANSWER_KEYS', '{"v1":"short"}'],
  ['ANSWER_KEYS', `["${key('a')}"]`],
  ['ANSWER_KEYS', 'null'],
])('a malformed %s is named', (name, value) => {
  expect(malformedVariables({ ...given, [name]: value })).toEqual([name])
})

test('deploy accepts what the functions accept', async () => {
  vi.resetModules()
  const { environmentOf } = await import('../../cloudfunctions/platform/environment')
  for (const name of variableNames) {
    const without = { ...given, [name]: undefined }
    expect(() => environmentOf(without)).toThrow(name)
    expect(() => environmentOf({ ...given, [name]: '"short"' })).toThrow()
  }
  expect(environmentOf(given).answerKeys).toEqual({ v1: key('d') })
  expect(malformedVariables(given)).toEqual([])
})

test('a variable that is online and not given stays', () => {
  const { variables, refusals } = merge({ LOG_LEVEL: 'debug' })
  expect(variables).toEqual({ LOG_LEVEL: 'debug', ...given })
  expect(refusals).toEqual([])
})

test.each(['ACCOUNT_KEY', 'SLIP_KEY', 'API_KEY_KEY'])(
  'another %s than the one online is refused by name',
  (name) => {
    expect(merge({ ...given, [name]: key('0') }).refusals).toEqual([`${name} differs from the one online`])
  },
)

test('a changed answer key is refused by its version, even when that version is retired', () => {
  const online = { ANSWER_KEYS: JSON.stringify({ v1: key('0') }) }
  const refusal = 'ANSWER_KEYS version v1 differs from the one online'
  expect(merge(online).refusals).toEqual([refusal])
  expect(merge(online, ['v1']).refusals).toEqual([refusal])
})

test('an answer key that is online may go only when its version is retired', () => {
  const online = { ANSWER_KEYS: JSON.stringify({ v0: key('0'), v1: key('d') }) }
  expect(merge(online).refusals).toEqual(['ANSWER_KEYS version v0 is online and would be dropped'])
  expect(merge(online, ['v0']).refusals).toEqual([])
})

test('an answer key may be added', () => {
  const more = { ...given, ANSWER_KEYS: JSON.stringify({ v1: key('d'), v2: key('e') }) }
  expect(mergeVariables({ online: given, given: more, retired: [] })).toEqual({
    variables: more,
    refusals: [],
  })
})

test('answer keys online that cannot be read are never replaced', () => {
  expect(merge({ ANSWER_KEYS: 'v1' }).refusals).toEqual(['ANSWER_KEYS online cannot be read'])
})

test('no refusal tells a key', () => {
  const online = {
    ACCOUNT_KEY: key('1'),
    SLIP_KEY: key('2'),
    API_KEY_KEY: key('3'),
    ANSWER_KEYS: JSON.stringify({ v0: key('4'), v1: key('5') }),
  }
  const { refusals } = merge(online)
  expect(refusals).toHaveLength(5)
  expect(refusals.join()).not.toMatch(/[0-9a-f]{16}/)
})
