import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answerKeyHmac, sealKey, secretHmac, ticketKey } from '../../cloudfunctions/platform/secrets'
import {
  malformedVariables,
  mergeVariables,
  missingVariables,
  neededVariables,
} from '../../config/deploy/function-variables'
import { functions } from '../../config/functions'

const key = (digit: string) => digit.repeat(64)
const ticketKeyOf = (id: string) =>
  JSON.stringify({ private_key_id: id, private_key: 'PEM', env_id: 'city-1' })
const given = {
  ACCOUNT_KEY: key('a'),
  SLIP_KEY: key('b'),
  SEAL_KEY: key('e'),
  API_KEY_KEY: key('c'),
  TICKET_KEY: ticketKeyOf('t1'),
  ANSWER_KEYS: JSON.stringify({ v1: key('d') }),
  MESSAGE_TEMPLATES: '{}',
}
const names = neededVariables(functions)
const merge = (online: Record<string, string>, retired: string[] = []) =>
  mergeVariables({ online, given, needed: names, retired })

test('a function is given exactly the variables that its code names', async () => {
  for (const { name, variables } of functions) {
    const code = await readFile(`dist/functions/${name}/index.js`, 'utf8')
    expect([name, names.filter((variable) => code.includes(variable))]).toEqual([name, variables])
  }
})

test('a deployment needs every variable that some function needs, once', () => {
  const some = [{ variables: ['A', 'B'] }, { variables: [] }, { variables: ['B', 'C'] }]
  expect(neededVariables(some)).toEqual(['A', 'B', 'C'])
  expect([...names].sort()).toEqual(Object.keys(given).sort())
})

test('missing variables are named', () => {
  expect(missingVariables(names, {})).toEqual(names.filter((name) => name !== 'MESSAGE_TEMPLATES'))
  expect(missingVariables(names, { ...given, SLIP_KEY: '' })).toEqual(['SLIP_KEY'])
  expect(missingVariables(names, given)).toEqual([])
})

test('templates of messages are no secret: they may be absent and may change', () => {
  const { MESSAGE_TEMPLATES: _none, ...secrets } = given
  expect(missingVariables(names, { ...secrets, SEAL_KEY: key('e') })).toEqual([])
  const other = '{"ratingOpens":{"id":"t","name":"thing1","closes":"time2"}}'
  const merged = merge({ ...given, MESSAGE_TEMPLATES: other })
  expect(merged.refusals).toEqual([])
  expect(merged.variables.MESSAGE_TEMPLATES).toBe('{}')
})

test.each([
  ['MESSAGE_TEMPLATES', '[]'],
  ['MESSAGE_TEMPLATES', 'id'],
  ['ACCOUNT_KEY', 'short'],
  ['SLIP_KEY', key('A')],
  ['API_KEY_KEY', `${key('a')}a`],
  ['TICKET_KEY', key('a')],
  ['TICKET_KEY', '{"private_key_id":"t1","private_key":"PEM"}'],
  ['ANSWER_KEYS', key('a')],
  ['ANSWER_KEYS', '{}'],
  ['ANSWER_KEYS', '{"v1":"short"}'],
  ['ANSWER_KEYS', `["${key('a')}"]`],
  ['ANSWER_KEYS', 'null'],
])('a malformed %s is named', (name, value) => {
  expect(malformedVariables(names, { ...given, [name]: value })).toEqual([name])
})

const hmacOf = (secret: Buffer) => (message: string) =>
  createHmac('sha256', secret).update(message).digest('hex')

test.each([
  ['ACCOUNT_KEY', () => secretHmac('ACCOUNT_KEY')],
  ['SLIP_KEY', () => secretHmac('SLIP_KEY')],
  ['API_KEY_KEY', () => secretHmac('API_KEY_KEY')],
  ['SEAL_KEY', () => hmacOf(sealKey())],
  ['ANSWER_KEYS', () => answerKeyHmac('v1')],
] as const)('deploy accepts the %s that the functions accept', (name, read) => {
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv(name, given[name])
  expect(read()?.('message')).toMatch(/^[0-9a-f]{64}$/)
  expect(malformedVariables(names, given)).toEqual([])
  for (const refused of ['"short"', '{"v1":"short"}', key('A')]) {
    vi.stubEnv(name, refused)
    expect(read).toThrow(name)
    expect(malformedVariables(names, { ...given, [name]: refused })).toEqual([name])
  }
})

test('deploy accepts the TICKET_KEY that the functions accept', () => {
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('TICKET_KEY', given.TICKET_KEY)
  expect(ticketKey().private_key_id).toBe('t1')
  for (const refused of ['t1', '{}', 'null']) {
    vi.stubEnv('TICKET_KEY', refused)
    expect(ticketKey).toThrow('TICKET_KEY')
    expect(malformedVariables(names, { ...given, TICKET_KEY: refused })).toEqual(['TICKET_KEY'])
  }
})

test('a key for custom sign-in may be replaced: the console makes new ones, and nothing stored depends on it', () => {
  const merged = merge({ ...given, TICKET_KEY: ticketKeyOf('t0') })
  expect(merged.refusals).toEqual([])
  expect(merged.variables.TICKET_KEY).toBe(given.TICKET_KEY)
})

test('a variable that is online and not given stays', () => {
  expect(merge({ LOG_LEVEL: 'debug' })).toEqual({
    variables: { LOG_LEVEL: 'debug', ...given },
    refusals: [],
    unneeded: [],
  })
})

test.each(['ACCOUNT_KEY', 'SLIP_KEY', 'SEAL_KEY', 'API_KEY_KEY'])(
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
  expect(mergeVariables({ online: given, given: more, needed: names, retired: [] })).toEqual({
    variables: more,
    refusals: [],
    unneeded: [],
  })
})

test('a function gets only those of the given variables that it needs', () => {
  const merged = mergeVariables({ online: {}, given, needed: ['SLIP_KEY'], retired: [] })
  expect(merged).toEqual({ variables: { SLIP_KEY: given.SLIP_KEY }, refusals: [], unneeded: [] })
})

test('keys online that a function needs no longer stay as they are and are named, whatever is retired', () => {
  const online = { ...given, LOG_LEVEL: 'debug', ANSWER_KEYS: JSON.stringify({ v0: key('0'), v1: key('d') }) }
  const needed = ['ACCOUNT_KEY', 'SLIP_KEY']
  for (const retired of [[], ['v0']]) {
    expect(mergeVariables({ online, given, needed, retired })).toEqual({
      variables: online,
      refusals: [],
      unneeded: ['SEAL_KEY', 'API_KEY_KEY', 'TICKET_KEY', 'ANSWER_KEYS'],
    })
  }
})

test('a changed key is refused by every function that holds it, needed or not', () => {
  const online = { ...given, API_KEY_KEY: key('0'), ANSWER_KEYS: JSON.stringify({ v1: key('0') }) }
  expect(mergeVariables({ online, given, needed: [], retired: [] }).refusals).toEqual([
    'API_KEY_KEY differs from the one online',
    'ANSWER_KEYS version v1 differs from the one online',
  ])
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
