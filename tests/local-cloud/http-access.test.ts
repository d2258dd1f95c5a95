import { expect, test } from 'vitest'
import { openFixtureCloud } from './fixture-cloud'

async function openAccess(code: string) {
  return openFixtureCloud({ functions: { open: { code, clientMayInvoke: false, httpPath: '/open' } } })
}

const echo = 'exports.main = (event) => ({ statusCode: 200, headers: {}, body: JSON.stringify(event) })'

test('a request becomes an event whose path lacks the trigger path', async () => {
  const cloud = await openAccess(echo)
  const response = await fetch(`${cloud.address}/open/v1/results?period=2026H2&page=2`, {
    headers: { Authorization: 'Bearer key-1', 'X-Test': 'yes' },
  })
  expect(await response.json()).toMatchObject({
    path: '/v1/results',
    httpMethod: 'GET',
    queryStringParameters: { period: '2026H2', page: '2' },
    headers: { authorization: 'Bearer key-1', 'x-test': 'yes', host: `127.0.0.1:${cloud.port}` },
    body: '',
    isBase64Encoded: false,
  })
})

test('the trigger path itself is the path /, and a longer word is another address', async () => {
  const cloud = await openAccess(echo)
  expect((await (await fetch(`${cloud.address}/open`)).json()).path).toBe('/')
  expect((await fetch(`${cloud.address}/opening`)).status).toBe(404)
})

test('a text body travels as text and a binary one as base64', async () => {
  const cloud = await openAccess(echo)
  const send = async (body: string | Uint8Array<ArrayBuffer>) =>
    (await fetch(`${cloud.address}/open/x`, { method: 'POST', body })).json()
  expect(await send('{"问":1}')).toMatchObject({
    httpMethod: 'POST',
    body: '{"问":1}',
    isBase64Encoded: false,
  })
  const bytes = new Uint8Array([0xff, 0xfe, 0x00])
  expect(await send(bytes)).toMatchObject({
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  })
})

test("the function's status, headers and bytes are the response", async () => {
  const cloud = await openAccess(`
exports.main = () => ({
  statusCode: 201, isBase64Encoded: true, body: Buffer.from([0xef, 0xbb, 0xbf, 0x61]).toString('base64'),
  headers: { 'Content-Type': 'text/csv', ETag: '"1"', 'Content-Length': '99' },
})`)
  const response = await fetch(`${cloud.address}/open/x`)
  expect(response.status).toBe(201)
  expect(response.headers.get('content-type')).toBe('text/csv')
  expect(response.headers.get('etag')).toBe('"1"')
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf, 0x61])
})

test('304 and HEAD carry no body', async () => {
  const cloud = await openAccess(`
exports.main = (event) => ({ statusCode: event.headers['if-none-match'] ? 304 : 200, headers: { etag: '"1"' }, body: event.headers['if-none-match'] ? '' : 'text' })`)
  expect((await fetch(`${cloud.address}/open/x`, { headers: { 'if-none-match': '"1"' } })).status).toBe(304)
  const head = await fetch(`${cloud.address}/open/x`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('an answer without a status is sent as JSON, a text as text', async () => {
  const json = await openAccess('exports.main = () => ({ a: 1 })')
  expect(await (await fetch(`${json.address}/open`)).json()).toEqual({ a: 1 })
  const text = await openAccess('exports.main = () => "plain"')
  const response = await fetch(`${text.address}/open`)
  expect([response.headers.get('content-type'), await response.text()]).toEqual([
    'text/plain; charset=utf-8',
    'plain',
  ])
})

test('the function has no caller, whatever token comes along', async () => {
  const cloud = await openAccess(
    'exports.main = () => [process.env.TCB_CUSTOM_USER_ID ?? null, process.env.WX_OPENID ?? null]',
  )
  const headers = { authorization: `Bearer ${cloud.personaToken('wang')}` }
  expect(await (await fetch(`${cloud.address}/open`, { headers })).json()).toEqual([null, null])
})

test('a failing function is a 500 by name', async () => {
  const cloud = await openAccess('exports.main = () => { throw new Error("broken") }')
  const response = await fetch(`${cloud.address}/open`)
  expect([response.status, (await response.json()).code]).toEqual([500, 'FUNCTION_INVOCATION_FAILED'])
})
