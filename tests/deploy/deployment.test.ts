import { expect, test } from 'vitest'
import { planOf } from '../../config/deploy/plan'
import { runDeployment } from '../../config/deploy/run-deployment'
import type { Wanted } from '../../config/deploy/step'
import { functions } from '../../config/functions'
import { doors } from '../../core/contract/doors'
import { collections } from '../../core/record/collections'
import { MemoryEnvironment } from './memory-environment'

const key = (digit: string) => digit.repeat(64)
const plan = planOf({ collections, functions, doors })
const wanted: Wanted = {
  plan,
  buildMarks: Object.fromEntries(functions.map(({ name }) => [name, `build ${name}`])),
  variables: {
    ACCOUNT_KEY: key('a'),
    SLIP_KEY: key('b'),
    SEAL_KEY: key('e'),
    API_KEY_KEY: key('c'),
    TICKET_KEY: JSON.stringify({ private_key_id: 't1', private_key: 'PEM', env_id: 'city-1' }),
    ANSWER_KEYS: JSON.stringify({ v1: key('d') }),
  },
  retiredAnswerKeys: [],
  made: { BOOTSTRAP_HASH: 'hash of the first code' },
  deployCode: 'AAAABBBBCCCCDDDDEEEE',
}

const variablesOf = (name: string, given = wanted.variables) => {
  const { variables } = plan.functions.find((planned) => planned.name === name)!
  return Object.fromEntries(variables.map((variable) => [variable, given[variable]!]))
}

const emptyEnvironment = () => new MemoryEnvironment(plan, wanted.buildMarks)

async function deployedEnvironment() {
  const environment = emptyEnvironment()
  await deployTo(environment)
  environment.changes.length = 0
  return environment
}

async function deployTo(environment: MemoryEnvironment, changed: Partial<Wanted> = {}) {
  const told: string[] = []
  await runDeployment({ ...wanted, ...changed }, environment, (line) => told.push(line))
  return told
}

test('an empty environment gets everything, data closed before functions, rules before functions, paths last', async () => {
  const environment = emptyEnvironment()
  const told = await deployTo(environment)
  const dataChanges = collections.flatMap(({ name, indexes }) => [
    `create ${name}`,
    `close ${name}`,
    ...(indexes.length > 0 ? [`index ${name} ${indexes.map((index) => index.name).join(' ')}`] : []),
  ])
  expect(environment.changes).toEqual([
    ...dataChanges,
    'close storage',
    'rules',
    'deploy resident',
    'variables resident',
    'deploy staff',
    'variables staff',
    'deploy open',
    'deploy wechat',
    'deploy clock',
    'variables clock',
    'open /open',
  ])
  expect(environment.invokeRules?.clock).toEqual({ invoke: false })
  expect(told.at(-1)).toBe('the environment is as planned')
})

test('each function gets its own variables and no other', async () => {
  const environment = await deployedEnvironment()
  const held = [...environment.functions].map(([name, { variables }]) => [
    name,
    Object.keys(variables).sort(),
  ])
  expect(Object.fromEntries(held)).toEqual({
    resident: ['ACCOUNT_KEY', 'ANSWER_KEYS', 'BOOTSTRAP_HASH', 'SEAL_KEY', 'SLIP_KEY', 'TICKET_KEY'],
    staff: ['ACCOUNT_KEY', 'API_KEY_KEY', 'SEAL_KEY', 'SLIP_KEY'],
    open: [],
    wechat: [],
    clock: ['ANSWER_KEYS', 'SEAL_KEY'],
  })
  expect(environment.functions.get('staff')?.variables).toEqual(variablesOf('staff'))
})

test('a key online on a function that needs it no longer is told by name and kept', async () => {
  const environment = await deployedEnvironment()
  const open = environment.functions.get('open')!
  const variables = { ANSWER_KEYS: wanted.variables.ANSWER_KEYS! }
  environment.functions.set('open', { ...open, description: 'build of yesterday', variables })
  const told = await deployTo(environment)
  expect(told).toContain('note: function open needs no ANSWER_KEYS, which is online there; left alone')
  expect(told.join('\n')).not.toMatch(/[0-9a-f]{16}/)
  expect(environment.changes).toEqual(['deploy open', 'variables open'])
  expect(environment.functions.get('open')?.variables).toEqual(variables)
})

test('a repeated deployment changes nothing', async () => {
  const environment = await deployedEnvironment()
  expect(await deployTo(environment)).toEqual(['the environment is as planned; nothing to do'])
  expect(environment.changes).toEqual([])
})

test('a deployment that failed half-way goes on where it stopped', async () => {
  const environment = emptyEnvironment()
  environment.failsAt = 'deploy staff'
  await expect(deployTo(environment)).rejects.toThrow('the platform failed at: deploy staff')
  const done = environment.changes.splice(0)
  await deployTo(environment)
  expect(environment.changes[0]).toBe('deploy staff')
  expect(environment.changes.filter((change) => done.includes(change))).toEqual([])
})

test('a collection whose closing failed is closed by the next deployment', async () => {
  const environment = emptyEnvironment()
  environment.failsAt = 'close accounts'
  await expect(deployTo(environment)).rejects.toThrow()
  environment.changes.length = 0
  await deployTo(environment)
  expect(environment.changes[0]).toBe('close accounts')
})

test('only functions whose build changed are deployed again, and they keep their variables', async () => {
  const environment = await deployedEnvironment()
  const staff = environment.functions.get('staff')!
  environment.functions.set('staff', {
    ...staff,
    description: 'build of yesterday',
    variables: { ...staff.variables, LOG_LEVEL: 'debug' },
  })
  await deployTo(environment)
  expect(environment.changes).toEqual(['deploy staff', 'variables staff'])
  expect(environment.functions.get('staff')?.variables).toEqual({
    ...variablesOf('staff'),
    LOG_LEVEL: 'debug',
  })
})

test('a new answer key reaches the functions that need it before their new code, and no other', async () => {
  const environment = await deployedEnvironment()
  const resident = environment.functions.get('resident')!
  environment.functions.set('resident', { ...resident, description: 'build of yesterday' })
  const ANSWER_KEYS = JSON.stringify({ v1: key('d'), v2: key('e') })
  await deployTo(environment, { variables: { ...wanted.variables, ANSWER_KEYS } })
  expect(environment.changes).toEqual([
    'variables resident',
    'deploy resident',
    'variables resident',
    'variables clock',
  ])
  expect(environment.functions.get('resident')?.variables.ANSWER_KEYS).toBe(ANSWER_KEYS)
  expect(environment.functions.get('clock')?.variables.ANSWER_KEYS).toBe(ANSWER_KEYS)
})

test('an upload that claims success and did not arrive stops the deployment there', async () => {
  const environment = emptyEnvironment()
  environment.silentlyFailingFunction = 'open'
  await expect(deployTo(environment)).rejects.toThrow('function open did not arrive')
  expect(environment.changes.at(-1)).toBe('deploy open')
})

test('an upload that brought the code without its timer is found out at the end', async () => {
  const environment = emptyEnvironment()
  environment.losesTimers = true
  await expect(deployTo(environment)).rejects.toThrow('still lacks')
})

test.each([
  ['another account key', { ACCOUNT_KEY: key('0') }, 'function resident: ACCOUNT_KEY differs'],
  [
    'a lost answer key',
    { ANSWER_KEYS: JSON.stringify({ v2: key('e') }) },
    'version v1 is online and would be dropped',
  ],
  ['another key for API keys', { API_KEY_KEY: key('0') }, 'function staff: API_KEY_KEY differs'],
  ['a changed answer key', { ANSWER_KEYS: JSON.stringify({ v1: key('e') }) }, 'version v1 differs'],
])('%s is refused by name and nothing is changed', async (_, variables, refusal) => {
  const environment = await deployedEnvironment()
  environment.functions.delete('open')
  const attempt = deployTo(environment, { variables: { ...wanted.variables, ...variables } })
  const error: Error = await attempt.then(
    () => expect.unreachable(),
    (reason) => reason,
  )
  expect(error.message).toContain(refusal)
  expect(error.message).not.toMatch(/[0-9a-f]{16}/)
  expect(environment.changes).toEqual([])
})

test('a retired answer key is removed from the functions that hold it', async () => {
  const environment = await deployedEnvironment()
  const ANSWER_KEYS = JSON.stringify({ v2: key('e') })
  await deployTo(environment, { variables: { ...wanted.variables, ANSWER_KEYS }, retiredAnswerKeys: ['v1'] })
  expect(environment.changes).toEqual(['variables resident', 'variables clock'])
  expect(environment.functions.get('resident')?.variables.ANSWER_KEYS).toBe(ANSWER_KEYS)
})

test('an opened collection, an opened storage and an opened function are closed again', async () => {
  const environment = await deployedEnvironment()
  environment.collections.set('answers', {
    ...environment.collections.get('answers')!,
    permission: 'READONLY',
  })
  environment.storage = 'READONLY'
  environment.invokeRules = { ...environment.invokeRules, clock: { invoke: true } }
  await deployTo(environment)
  expect(environment.changes).toEqual(['close answers', 'close storage', 'rules'])
})

test('the rule of a function that is not ours stays and is told', async () => {
  const environment = emptyEnvironment()
  environment.invokeRules = { '*': { invoke: 'auth != null' }, other: { invoke: true } }
  const told = await deployTo(environment)
  expect(environment.invokeRules).toMatchObject({ '*': { invoke: false }, other: { invoke: true } })
  expect(told).toContain('note: a rule for function other is online; left alone')
})

test('a missing index is created, an unknown one is told and left', async () => {
  const environment = await deployedEnvironment()
  const slips = environment.collections.get('slips')!
  const unknown = { name: 'by_hand', unique: false, keys: [{ field: 'uses', direction: 1 as const }] }
  const platforms = slips.indexes.filter(({ name }) => name !== 'household')
  environment.collections.set('slips', { ...slips, indexes: [...platforms, unknown] })
  const told = await deployTo(environment)
  expect(environment.changes).toEqual(['index slips household'])
  expect(told).toContain('note: index slips.by_hand is online and not declared; left alone')
})

test.each([
  ['another direction', { name: 'compound_period_sealedIn', unique: true, period: 1 as const }],
  ['no uniqueness', { name: 'by_hand', unique: false, period: -1 as const }],
])('an index online that stands in the way with %s is refused, never dropped', async (_, found) => {
  const environment = await deployedEnvironment()
  const scorecards = environment.collections.get('scorecards')!
  const inTheWay = {
    name: found.name,
    unique: found.unique,
    keys: [
      { field: 'compound', direction: 1 as const },
      { field: 'period', direction: found.period },
      { field: 'sealedIn', direction: 1 as const },
    ],
  }
  const others = scorecards.indexes.filter(({ name }) => name !== 'compound_period_sealedIn')
  environment.collections.set('scorecards', { ...scorecards, indexes: [...others, inTheWay] })
  await expect(deployTo(environment)).rejects.toThrow('scorecards.compound_period_sealedIn')
  expect(environment.changes).toEqual([])
})

test('an index under another name is the same index', async () => {
  const environment = await deployedEnvironment()
  const slips = environment.collections.get('slips')!
  const renamed = slips.indexes.map((index) => ({ ...index, name: `${index.name}_1` }))
  environment.collections.set('slips', { ...slips, indexes: renamed })
  await deployTo(environment)
  expect(environment.changes).toEqual([])
})

test('a timer that is no longer declared is deleted', async () => {
  const environment = await deployedEnvironment()
  const clock = environment.functions.get('clock')!
  const old = { name: 'hourly', cron: '0 0 */1 * * * *' }
  environment.functions.set('clock', { ...clock, triggers: [...clock.triggers, old] })
  await deployTo(environment)
  expect(environment.changes).toEqual(['delete trigger clock hourly'])
})

test.each([
  ['another runtime', () => ({ runtime: 'Nodejs16.13' }), 'runtime Nodejs16.13'],
  ['another handler', () => ({ handler: 'app.main' }), 'handler app.main'],
])('a function online with %s is refused: the platform cannot change it', async (_, difference, refusal) => {
  const environment = await deployedEnvironment()
  environment.functions.set('open', { ...environment.functions.get('open')!, ...difference() })
  await expect(deployTo(environment)).rejects.toThrow(refusal)
  expect(environment.changes).toEqual([])
})

test('a path that leads to another function, or asks for sign-in, is refused', async () => {
  const environment = await deployedEnvironment()
  environment.httpPaths.set('/open', { path: '/open', functionName: 'other', signInRequired: false })
  await expect(deployTo(environment)).rejects.toThrow('path /open leads to other online, not to open')
  environment.httpPaths.set('/open', { path: '/open', functionName: 'open', signInRequired: true })
  await expect(deployTo(environment)).rejects.toThrow('sign in at the gateway')
})

test('no line that is told holds a key', async () => {
  const told = await deployTo(emptyEnvironment())
  expect(told.join('\n')).toContain('set variables of function resident: ACCOUNT_KEY, ANSWER_KEYS')
  expect(told.join('\n')).not.toMatch(/[0-9a-f]{16}/)
})
