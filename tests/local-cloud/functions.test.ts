import { expect, test, vi } from 'vitest'
import { invoke, openFixtureCloud, sdkPath } from './fixture-cloud'
import { sdkFor } from './sdk'

const echo = 'exports.main = (event) => event'

test('a function answers plain JSON', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: echo } } })
  const event = { 名字: '值', list: [1, null, { deep: true }] }
  const { status, body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang'), event })
  expect([status, body]).toEqual([200, event])
})

test('a function that answers nothing answers null', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: 'exports.main = () => {}' } } })
  expect((await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })).body).toBe(null)
})

test('a worker runs one event at a time', async () => {
  const code = `
let running = 0
exports.main = async () => {
  running += 1
  const now = running
  await new Promise((resolve) => setTimeout(resolve, 5))
  running -= 1
  return now
}`
  const cloud = await openFixtureCloud({ workers: 1, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  const answers = await Promise.all(Array.from({ length: 12 }, () => invoke(cloud, 'resident', { token })))
  expect(answers.map(({ body }) => body)).toEqual(Array(12).fill(1))
})

test('events that arrive together run on several workers, and never on more than allowed', async () => {
  const code = `
const { threadId } = require('node:worker_threads')
exports.main = () => new Promise((resolve) => setTimeout(() => resolve(threadId), 30))`
  const cloud = await openFixtureCloud({ workers: 3, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  const answers = await Promise.all(Array.from({ length: 12 }, () => invoke(cloud, 'resident', { token })))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(3)
})

test('a function that throws fails its event alone and keeps its worker', async () => {
  const code = `
let events = 0
exports.main = (event) => { events += 1; if (event.fail) throw new Error('broken'); return events }`
  const cloud = await openFixtureCloud({ workers: 1, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  const failed = await invoke(cloud, 'resident', { token, event: { fail: true } })
  expect([failed.status, failed.body.code]).toEqual([400, 'FUNCTION_INVOCATION_FAILED'])
  expect((await invoke(cloud, 'resident', { token })).body).toBe(2)
})

test.each([
  ['an uncaught exception', 'setTimeout(() => { throw new Error("later") }, 5)'],
  ['an unhandled rejection', 'Promise.reject(new Error("unseen"))'],
  ['process.exit', 'process.exit(0)'],
])('%s ends one worker: its event fails, other events and the next one are served', async (_, crash) => {
  const code = `
exports.main = (event) => event.crash
  ? new Promise(() => { ${crash} })
  : new Promise((resolve) => setTimeout(() => resolve('served'), 50))`
  const cloud = await openFixtureCloud({ workers: 2, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  const [bystander, victim] = await Promise.all([
    invoke(cloud, 'resident', { token }),
    invoke(cloud, 'resident', { token, event: { crash: true } }),
  ])
  expect([victim.status, victim.body.code]).toEqual([400, 'FUNCTION_INVOCATION_FAILED'])
  expect(bystander.body).toBe('served')
  const after = await Promise.all([1, 2, 3].map(() => invoke(cloud, 'resident', { token })))
  expect(after.map(({ body }) => body)).toEqual(['served', 'served', 'served'])
})

test('a worker that dies after its answer is replaced', async () => {
  const code = `
exports.main = (event) => { if (event.bomb) setTimeout(() => { throw new Error('late') }, 5); return 'answered' }`
  const cloud = await openFixtureCloud({ workers: 1, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  expect((await invoke(cloud, 'resident', { token, event: { bomb: true } })).body).toBe('answered')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await invoke(cloud, 'resident', { token })).body).toBe('answered')
})

test.each([
  ['waits for ever', 'await new Promise(() => {})'],
  ['never yields', 'for (;;) {}'],
])('a function that %s is stopped at its timeout, and the next event is served', async (_, hang) => {
  const code = `exports.main = async (event) => { if (event.hang) { ${hang} } return 'served' }`
  const cloud = await openFixtureCloud({ workers: 1, functions: { resident: { code, timeoutSeconds: 1 } } })
  const token = cloud.personaToken('wang')
  const { status, body } = await invoke(cloud, 'resident', { token, event: { hang: true } })
  expect([status, body.code]).toEqual([400, 'FUNCTION_TIME_LIMIT_EXCEEDED'])
  expect((await invoke(cloud, 'resident', { token })).body).toBe('served')
})

test('a bundle that cannot be loaded fails each event by name', async () => {
  const cloud = await openFixtureCloud({
    functions: { resident: { code: 'throw new Error("no such key")' } },
  })
  const token = cloud.personaToken('wang')
  for (const _ of [1, 2]) {
    const { status, body } = await invoke(cloud, 'resident', { token })
    expect([status, body.code]).toEqual([400, 'FUNCTION_INVOCATION_FAILED'])
    expect(body.message).toContain('no such key')
  }
})

test('an unknown function, a malformed event and one above 6 MB are refused by name', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: echo } } })
  const token = cloud.personaToken('wang')
  const codes = async (name: string, event: unknown) => {
    const { status, body } = await invoke(cloud, name, { token, event })
    return [status, body.code]
  }
  expect(await codes('nobody', {})).toEqual([404, 'FUNCTION_NOT_FOUND'])
  expect(await codes('resident', '{"a":')).toEqual([400, 'INVALID_PARAM'])
  expect(await codes('resident', '[1]')).toEqual([400, 'INVALID_PARAM'])
  expect(await codes('resident', { text: 'x'.repeat(6 * 1024 * 1024) })).toEqual([413, 'REQUEST_TOO_LARGE'])
})

test('an answer above 6 MB is a failure, not a delivery', async () => {
  const code = 'exports.main = () => "x".repeat(6 * 1024 * 1024)'
  const cloud = await openFixtureCloud({ functions: { resident: { code } } })
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  expect(body.code).toBe('FUNCTION_INVOCATION_FAILED')
})

test("what a function prints goes to the log under the function's name", async () => {
  const lines: string[] = []
  const code = 'exports.main = () => { console.log("hello"); console.error("trouble") }'
  const cloud = await openFixtureCloud({ functions: { resident: { code } }, log: (line) => lines.push(line) })
  await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  await vi.waitFor(() =>
    expect(lines).toEqual(expect.arrayContaining(['[resident] hello', '[resident] trouble'])),
  )
})

test('a function calls another through the SDK, even with one worker each, and the other sees no caller', async () => {
  const caller = `
const app = require(${JSON.stringify(sdkPath)}).init({ env: 'local' })
exports.main = async () => (await app.callFunction({ name: 'clock', data: { n: 1 } })).result`
  const called = 'exports.main = (event) => ({ event, customUserId: process.env.TCB_CUSTOM_USER_ID ?? null })'
  const functions = { resident: { code: caller }, clock: { code: called, clientMayInvoke: false } }
  const cloud = await openFixtureCloud({ workers: 1, functions })
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  expect(body).toEqual({ event: { n: 1 }, customUserId: null })
})

test("the SDK sees the cloud's codes for a function that is missing, fails or runs too long", async () => {
  const functions = {
    failing: { code: 'exports.main = () => { throw new Error("broken") }' },
    slow: { code: 'exports.main = () => new Promise(() => {})', timeoutSeconds: 1 },
  }
  const app = sdkFor(await openFixtureCloud({ functions }))
  const call = (name: string) => app.callFunction({ name, data: {} })
  await expect(call('nobody')).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  await expect(call('failing')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  await expect(call('slow')).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
})

test('a function sees only the variables that its build names; one whose build names none of them sees none', async () => {
  const code = `
const names = ['ACCOUNT_KEY', 'ANSWER_KEYS']
exports.main = () => Object.fromEntries(names.map((name) => [name, process.env[name] ?? null]))`
  const functions = {
    resident: { code, variables: ['ACCOUNT_KEY'] },
    open: { code, variables: [] },
    fixture: { code },
  }
  const functionVariables = { ACCOUNT_KEY: 'a', ANSWER_KEYS: 'b' }
  const cloud = await openFixtureCloud({ functions, functionVariables })
  const seenBy = async (name: string) =>
    (await invoke(cloud, name, { token: cloud.personaToken('wang') })).body
  expect(await seenBy('resident')).toEqual({ ACCOUNT_KEY: 'a', ANSWER_KEYS: null })
  expect(await seenBy('open')).toEqual({ ACCOUNT_KEY: null, ANSWER_KEYS: null })
  expect(await seenBy('fixture')).toEqual(functionVariables)
})

test('functions that were never built are a loud error', async () => {
  await expect(
    openFixtureCloud({ functions: undefined, functionsDirectory: '/nonexistent' } as never),
  ).rejects.toThrow('functions_not_built')
})

test('closing the cloud ends a function that never would', async () => {
  const functions = { resident: { code: 'exports.main = () => { for (;;) {} }', timeoutSeconds: 600 } }
  const cloud = await openFixtureCloud({ functions })
  const caught = invoke(cloud, 'resident', { token: cloud.personaToken('wang') }).catch(
    (error: Error) => error,
  )
  await vi.waitFor(async () => expect((await fetch(`${cloud.address}/local/clock`)).status).toBe(200))
  await cloud.close()
  expect(await caught).toBeInstanceOf(Error)
})
