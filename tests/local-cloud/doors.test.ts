import { expect, test } from 'vitest'
import { openFixtureCloud } from './fixture-cloud'
import { rawRequest } from './raw-request'

const body = JSON.stringify({ action: 'functions.invokeFunction', function_name: 'nobody' })

async function code(cloud: Parameters<typeof rawRequest>[0], raw: Parameters<typeof rawRequest>[1]) {
  const { status, text } = await rawRequest(cloud, raw)
  return [status, JSON.parse(text).code]
}

test('/admin answers to 127.0.0.1 and localhost on its own port, and to no other Host', async () => {
  const cloud = await openFixtureCloud()
  const as = (host: string) => code(cloud, { method: 'POST', path: '/admin', headers: { host }, body })
  expect(await as(`127.0.0.1:${cloud.port}`)).toEqual([200, 'FUNCTION_NOT_FOUND'])
  expect(await as(`localhost:${cloud.port}`)).toEqual([200, 'FUNCTION_NOT_FOUND'])
  for (const host of [
    'evil.example',
    `evil.example:${cloud.port}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `127.0.0.1.evil.example:${cloud.port}`,
  ]) {
    expect(await as(host)).toEqual([403, 'HOST_REFUSED'])
  }
})

test('/admin refuses whatever a browser sends, its own pages included, and answers no CORS', async () => {
  const cloud = await openFixtureCloud()
  const signs: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: cloud.address },
    { 'sec-fetch-site': 'none' },
  ]
  for (const headers of signs) {
    expect(await code(cloud, { method: 'POST', path: '/admin', headers, body })).toEqual([
      403,
      'ORIGIN_REFUSED',
    ])
  }
  const preflight = await rawRequest(cloud, {
    method: 'OPTIONS',
    path: '/admin',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(403)
  expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('/admin takes JSON objects up to 32 MB by POST only', async () => {
  const cloud = await openFixtureCloud()
  expect(await code(cloud, { path: '/admin' })).toEqual([405, 'METHOD_NOT_ALLOWED'])
  expect(await code(cloud, { method: 'POST', path: '/admin', body: '{"action":' })).toEqual([
    400,
    'INVALID_PARAM',
  ])
  expect(await code(cloud, { method: 'POST', path: '/admin', body: '[]' })).toEqual([400, 'INVALID_PARAM'])
  const large = JSON.stringify({ action: 'x'.repeat(32 * 1024 * 1024) })
  expect(await code(cloud, { method: 'POST', path: '/admin', body: large })).toEqual([
    413,
    'REQUEST_TOO_LARGE',
  ])
})

test('an action that the local cloud does not know is an error, never a quiet success', async () => {
  const cloud = await openFixtureCloud()
  const unknown = JSON.stringify({ action: 'hosting.publish' })
  const { status, text } = await rawRequest(cloud, { method: 'POST', path: '/admin', body: unknown })
  expect([status, JSON.parse(text)]).toEqual([
    200,
    {
      code: 'INVALID_PARAM',
      message: expect.stringContaining('hosting.publish'),
      requestId: expect.any(String),
    },
  ])
})

test.each([
  '/local/sign-in',
  '/local/phone',
  '/local/clock',
  '/local/timers/clock',
  '/local/personas',
  '/local/messages',
])('%s is closed to other web pages and other names', async (path) => {
  const cloud = await openFixtureCloud()
  const port = cloud.port
  const hostile: Record<string, string>[] = [
    { host: `evil.example:${port}` },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://localhost:${port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const method of ['GET', 'POST']) {
    for (const headers of hostile) {
      const { status } = await rawRequest(cloud, {
        method,
        path,
        headers,
        ...(method === 'POST' ? { body: '{}' } : {}),
      })
      expect(status).toBe(403)
    }
  }
  expect(cloud.clock.offset()).toBe(0)
})

test('the sign-in page works from its own origin', async () => {
  const cloud = await openFixtureCloud()
  const host = `localhost:${cloud.port}`
  const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
  const { status } = await rawRequest(cloud, {
    method: 'POST',
    path: '/local/sign-in',
    headers,
    body: '{"persona":"wang"}',
  })
  expect(status).toBe(200)
})

test.runIf(process.platform === 'linux')('the cloud listens on 127.0.0.1 alone', async () => {
  const cloud = await openFixtureCloud()
  // On Linux the whole of 127/8 is this machine: a server bound to every address would answer here.
  await expect(rawRequest(cloud, { path: '/', address: '127.0.0.2' })).rejects.toThrow('ECONNREFUSED')
})

test('a request is one line in the log, without its query', async () => {
  const lines: string[] = []
  const cloud = await openFixtureCloud({ log: (line) => lines.push(line) })
  await rawRequest(cloud, { path: '/nothing?secret=1' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^GET \/nothing 404 \d+ms /)
})

test('a taken port is an error with its code', async () => {
  const cloud = await openFixtureCloud()
  await expect(openFixtureCloud({ port: cloud.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
