import { expect, test, vi } from 'vitest'
import { openFixtureCloud } from './fixture-cloud'
import { rawRequest } from './raw-request'

const inside = {
  'index.html': '<!doctype html><title>app</title>',
  'js/app.1a2b3c4d.js': 'let a',
  'css/app.css': 'b {}',
  'static/logo.png': 'png',
}

test('files are served with their types, and never sniffed', async () => {
  const cloud = await openFixtureCloud({ web: inside })
  const type = async (path: string) => {
    const { headers } = await fetch(cloud.address + path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    return headers.get('content-type')
  }
  expect(await type('/')).toBe('text/html; charset=utf-8')
  expect(await type('/js/app.1a2b3c4d.js')).toBe('text/javascript; charset=utf-8')
  expect(await type('/css/app.css')).toBe('text/css; charset=utf-8')
  expect(await type('/static/logo.png')).toBe('image/png')
})

test('hashed files are kept for ever, others are asked for again and may be unchanged', async () => {
  const cloud = await openFixtureCloud({ web: inside })
  const hashed = await fetch(`${cloud.address}/js/app.1a2b3c4d.js`)
  expect(hashed.headers.get('cache-control')).toContain('immutable')
  const page = await fetch(cloud.address)
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const again = await fetch(cloud.address, { headers: { 'if-none-match': page.headers.get('etag')! } })
  expect(again.status).toBe(304)
})

test('a route of the application is the application, a missing file is missing', async () => {
  const cloud = await openFixtureCloud({ web: inside })
  for (const route of ['/pages/rate/index', '/pages/home?x=1', '/a/b/c/']) {
    const response = await fetch(cloud.address + route)
    expect([response.status, await response.text()]).toEqual([200, inside['index.html']])
  }
  for (const missing of ['/js/gone.js', '/favicon.ico']) {
    expect((await fetch(cloud.address + missing)).status).toBe(404)
  }
})

test.each([
  '/../secret.txt',
  '/js/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/js/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '//secret.txt',
  '/%00/../secret.txt',
])('no path leads out of the build: %s', async (path) => {
  const cloud = await openFixtureCloud({
    web: { ...inside, '../secret.txt': 'secret', '../index.html': 'outside' },
  })
  const { status, text } = await rawRequest(cloud, { path })
  expect([200, 400, 404]).toContain(status)
  expect(text).not.toContain('secret')
  expect(text).not.toContain('outside')
})

test('a malformed path is refused by name', async () => {
  const cloud = await openFixtureCloud({ web: inside })
  expect((await rawRequest(cloud, { path: '/%zz' })).status).toBe(400)
})

test('a browser that leaves before it was answered whole is no fault of the cloud', async () => {
  const lines: string[] = []
  const large = { ...inside, 'js/large.js': 'x'.repeat(30_000_000) }
  const cloud = await openFixtureCloud({ web: large, log: (line) => lines.push(line) })
  const leaving = new AbortController()
  const response = await fetch(`${cloud.address}/js/large.js`, { signal: leaving.signal })
  await response.body?.getReader().read()
  leaving.abort()
  await vi.waitFor(() => expect(lines.some((line) => line.includes('/js/large.js'))).toBe(true))
  // The line of the request comes at its close; what went wrong would come right after.
  await fetch(cloud.address)
  expect(lines.filter((line) => line.includes('Error'))).toEqual([])
})

test('without a browser build there is a page that says so', async () => {
  const cloud = await openFixtureCloud()
  const response = await fetch(cloud.address)
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(await response.text()).toContain('这里没有网页')
})
