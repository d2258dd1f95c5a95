import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { invoke, openFixtureCloud, post, temporaryDirectory } from './fixture-cloud'

const day = 24 * 60 * 60 * 1000

/** Remembers each firing; the event `{}` reads them. */
const recorder = `
const fired = []
exports.main = (event) => {
  if (event.Type === 'Timer') { fired.push({ ...event, source: process.env.TRIGGER_SRC, at: Date.now() }); return 'done' }
  return fired
}`

async function openWithTimer(cron: string) {
  const functions = { clock: { code: recorder, triggers: [{ name: 'tick', cron }] } }
  const cloud = await openFixtureCloud({ workers: 1, functions })
  const fired = async () => (await invoke(cloud, 'clock', { token: cloud.personaToken('wang') })).body
  return { cloud, fired }
}

test('functions see the moved present and nothing else of the move', async () => {
  const code = `
const { statSync } = require('node:fs')
exports.main = () => ({
  now: Date.now(), made: new Date().getTime(), text: Date().slice(0, 15), given: new Date(0).toISOString(),
  native: statSync(__filename).mtime instanceof Date, same: new Date().constructor === Date,
  utc: Date.UTC(2026, 0, 1), parsed: Date.parse('2026-01-01'),
})`
  const cloud = await openFixtureCloud({ functions: { resident: { code } } })
  await cloud.clock.setTo(Date.parse('2031-05-06T08:00:00Z'))
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  expect(new Date(body.now).toISOString()).toMatch(/^2031-05-06T08:0/)
  expect(new Date(body.made).toISOString()).toMatch(/^2031-05-06T08:0/)
  expect(body.text).toBe('Tue May 06 2031')
  expect(body).toMatchObject({ given: '1970-01-01T00:00:00.000Z', native: true, same: true })
  expect([body.utc, body.parsed]).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1)])
})

test('a worker that is already running sees a move at once', async () => {
  const cloud = await openFixtureCloud({
    functions: { resident: { code: 'exports.main = () => Date.now()' } },
  })
  const token = cloud.personaToken('wang')
  const before = (await invoke(cloud, 'resident', { token })).body
  await cloud.clock.advance(10 * day)
  expect((await invoke(cloud, 'resident', { token })).body - before).toBeGreaterThanOrEqual(10 * day)
})

test('a jump over many slots fires the timer once', async () => {
  const { cloud, fired } = await openWithTimer('0 0 * * * * *')
  await cloud.clock.advance(30 * day)
  expect(await fired()).toHaveLength(1)
})

test('a jump that reaches no slot fires nothing', async () => {
  const { cloud, fired } = await openWithTimer('0 0 0 1 1 * 2031')
  await cloud.clock.advance(day)
  expect(await fired()).toEqual([])
})

test('the seven fields run from second to year, in Asia/Shanghai', async () => {
  const { cloud, fired } = await openWithTimer('30 15 8 6 5 * 2031')
  await cloud.clock.setTo(Date.parse('2031-05-06T08:15:20+08:00'))
  expect(await fired()).toEqual([])
  await cloud.clock.setTo(Date.parse('2031-05-06T08:15:31+08:00'))
  expect(await fired()).toHaveLength(1)
})

test('weekday 0 is Sunday', async () => {
  const { cloud, fired } = await openWithTimer('0 0 9 * * 0 *')
  // 2031-05-10 is a Saturday.
  await cloud.clock.setTo(Date.parse('2031-05-10T08:00:00+08:00'))
  const before = (await fired()).length
  await cloud.clock.advance(2 * 60 * 60 * 1000)
  expect(await fired()).toHaveLength(before)
  await cloud.clock.advance(day)
  expect(await fired()).toHaveLength(before + 1)
})

test("a timer's event is the platform's, and its run has no caller", async () => {
  const { cloud, fired } = await openWithTimer('0 0 * * * * *')
  await cloud.clock.setTo(Date.parse('2031-05-06T08:00:00Z'))
  const [event] = await fired()
  expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'tick', source: 'timer' })
  expect(event.Time).toMatch(/^2031-05-06T08:00:\d\dZ$/)
})

test('after a move backwards the timer fires again when its slot comes', async () => {
  const { cloud, fired } = await openWithTimer('0 0 0 1 1 * 2031')
  await cloud.clock.setTo(Date.parse('2031-01-02T00:00:00+08:00'))
  await cloud.clock.setTo(Date.parse('2030-12-31T00:00:00+08:00'))
  await cloud.clock.setTo(Date.parse('2031-01-02T00:00:00+08:00'))
  expect(await fired()).toHaveLength(2)
})

test('a timer fires by itself as time passes', async () => {
  const { fired } = await openWithTimer('* * * * * * *')
  await vi.waitFor(async () => expect((await fired()).length).toBeGreaterThanOrEqual(2), { timeout: 8_000 })
})

test('a timer runs on request and its answer comes back', async () => {
  const { cloud, fired } = await openWithTimer('0 0 0 1 1 * 2031')
  expect(await cloud.runTimer('clock')).toBe('done')
  const { status, body } = await post(`${cloud.address}/local/timers/clock`, {})
  expect([status, body]).toEqual([200, { answer: 'done' }])
  expect(await fired()).toHaveLength(2)
  expect((await post(`${cloud.address}/local/timers/nobody`, {})).status).toBe(404)
})

test('a failing timer run is logged and spoils nothing', async () => {
  const lines: string[] = []
  const code = 'exports.main = () => { throw new Error("broken run") }'
  const triggers = [{ name: 'tick', cron: '0 0 * * * * *' }]
  const cloud = await openFixtureCloud({
    functions: { clock: { code, triggers } },
    log: (line) => lines.push(line),
  })
  await cloud.clock.advance(day)
  expect(lines.join('\n')).toContain('broken run')
  expect((await post(`${cloud.address}/local/timers/clock`, {})).status).toBe(500)
})

test('a timer run that the closing cuts short is no fault', async () => {
  const lines: string[] = []
  const code = 'exports.main = (event) => event.Type === "Timer" ? new Promise(() => {}) : "awake"'
  const triggers = [{ name: 'tick', cron: '0 0 * * * * *' }]
  const cloud = await openFixtureCloud({
    functions: { clock: { code, triggers } },
    log: (line) => lines.push(line),
  })
  const moved = cloud.clock.advance(day)
  await vi.waitFor(async () =>
    expect((await invoke(cloud, 'clock', { token: cloud.personaToken('wang') })).body).toBe('awake'),
  )
  await cloud.close()
  await moved
  expect(lines.filter((line) => line.includes('Error'))).toEqual([])
})

test.each(['* * * * *', '0 * * * * *', '0 0 0 32 1 * *', 'soon'])(
  'the timer expression %j is refused when opening',
  async (cron) => {
    await expect(openWithTimer(cron)).rejects.toThrow('timer_malformed: tick of clock')
  },
)

test('the clock keeps its place over a restart', async () => {
  const dataDirectory = join(temporaryDirectory(), 'data')
  const first = await openFixtureCloud({ dataDirectory })
  await first.clock.advance(100 * day)
  await first.close()
  const second = await openFixtureCloud({ dataDirectory })
  expect(second.clock.offset()).toBe(100 * day)
})

test('the clock is read and moved over HTTP', async () => {
  const cloud = await openFixtureCloud()
  const url = `${cloud.address}/local/clock`
  const set = await post(url, { setTo: '2031-05-06T08:00:00+08:00' })
  expect(set.body.now).toMatch(/^2031-05-06T00:00:0/)
  const advanced = await post(url, { advanceMilliseconds: day })
  expect(advanced.body.now).toMatch(/^2031-05-07T00:00:0/)
  expect((await (await fetch(url)).json()).now).toMatch(/^2031-05-07T00:00:0/)
})

test.each([
  {},
  { setTo: 'tomorrow' },
  { advanceMilliseconds: 'x' },
  { setTo: '2031-01-01', advanceMilliseconds: 1 },
  { advanceMilliseconds: 1e300 },
])('the clock does not move on %j', async (move) => {
  const cloud = await openFixtureCloud()
  const { status, body } = await post(`${cloud.address}/local/clock`, move)
  expect([status, body.code]).toEqual([400, 'INVALID_PARAM'])
  expect(cloud.clock.offset()).toBe(0)
})
