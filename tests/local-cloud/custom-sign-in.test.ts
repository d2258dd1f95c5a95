import { createHmac } from 'node:crypto'
import { createRequire } from 'node:module'
import type * as NodeSdk from '@cloudbase/node-sdk'
import { expect, test } from 'vitest'
import { readSessionToken } from '../../core/access/session-token'
import { functionKeys } from '../../local/function-keys'
import { invoke, li, openFixtureCloud, post, temporaryDirectory, wang } from './fixture-cloud'

const hour = 3_600_000
const whoami = { resident: { code: 'exports.main = () => process.env.TCB_CUSTOM_USER_ID' } }

async function openCloud() {
  const { variables } = functionKeys(temporaryDirectory())
  const cloud = await openFixtureCloud({ functions: whoami, functionVariables: variables })
  return { cloud, variables }
}

/** A ticket of the unmodified SDK, as a function makes it. */
function ticketOf(ticketKey: string, uid: string, options: { expire?: number } = {}): string {
  const sdk = createRequire(import.meta.url)('@cloudbase/node-sdk') as typeof NodeSdk
  const credentials = JSON.parse(ticketKey)
  return sdk.init({ env: credentials.env_id, credentials }).auth().createTicket(uid, options)
}

const signIn = (address: string, ticket: unknown, provider = 'custom') =>
  post(`${address}/auth/v1/signin/custom?client_id=local`, { provider_id: provider, ticket })
const renew = (address: string, token: unknown) =>
  post(`${address}/auth/v1/token?client_id=local`, { grant_type: 'refresh_token', refresh_token: token })

test('a ticket signs a browser in as the persona whose account it names', async () => {
  const { cloud, variables } = await openCloud()
  const ticket = ticketOf(variables.TICKET_KEY as string, wang.accountId)
  const { status, body } = await signIn(cloud.address, ticket)
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 7200, sub: wang.accountId })
  expect((await invoke(cloud, 'resident', { token: body.access_token })).body).toBe(wang.accountId)
  const me = await fetch(`${cloud.address}/auth/v1/user/me`, {
    headers: { authorization: `Bearer ${body.access_token}` },
  })
  expect(await me.json()).toEqual({ sub: wang.accountId })
})

test('access is renewed by the renewing token alone, which opens no function', async () => {
  const { cloud, variables } = await openCloud()
  const first = (await signIn(cloud.address, ticketOf(variables.TICKET_KEY as string, li.accountId))).body
  const { body } = await renew(cloud.address, first.refresh_token)
  expect((await invoke(cloud, 'resident', { token: body.access_token })).body).toBe(li.accountId)
  expect((await invoke(cloud, 'resident', { token: first.refresh_token })).status).toBe(401)
  for (const wrong of [first.access_token, cloud.personaToken('li'), 'x', undefined]) {
    const refused = await renew(cloud.address, wrong)
    expect([refused.status, refused.body.error]).toEqual([400, 'invalid_grant'])
  }
})

test('access lasts no longer than the ticket says', async () => {
  const { cloud, variables } = await openCloud()
  const short = ticketOf(variables.TICKET_KEY as string, wang.accountId, { expire: Date.now() + hour / 2 })
  expect((await signIn(cloud.address, short)).body.expires_in).toBeLessThanOrEqual(1800)
})

test('a ticket is taken within its ten minutes, by the cloud’s clock', async () => {
  const { cloud, variables } = await openCloud()
  const ticket = ticketOf(variables.TICKET_KEY as string, wang.accountId)
  expect((await signIn(cloud.address, ticket)).status).toBe(200)
  await cloud.clock.advance(hour / 6)
  expect((await signIn(cloud.address, ticket)).body.error).toBe('invalid_argument')
})

test('a ticket of another key, changed, for another provider, of an unknown account, or none is refused by name', async () => {
  const { cloud, variables } = await openCloud()
  const right = ticketOf(variables.TICKET_KEY as string, wang.accountId)
  const other = JSON.parse(functionKeys(temporaryDirectory()).variables.TICKET_KEY as string)
  const sameId = { ...other, private_key_id: JSON.parse(variables.TICKET_KEY as string).private_key_id }
  const tickets = [
    ticketOf(JSON.stringify(other), wang.accountId),
    ticketOf(JSON.stringify(sameId), wang.accountId),
    ticketOf(variables.TICKET_KEY as string, 'c'.repeat(32)),
    right.replace(/.(?=\.[^.]*$)/, (last) => (last === 'A' ? 'B' : 'A')),
    right.slice(0, -8),
    'x/@@/a.b.c',
    '',
    undefined,
  ]
  for (const ticket of tickets) {
    const { status, body } = await signIn(cloud.address, ticket)
    expect([status, body.error]).toEqual([400, 'invalid_argument'])
  }
  expect((await signIn(cloud.address, right, 'github')).status).toBe(400)
})

test('a cloud without the key takes no ticket', async () => {
  const cloud = await openFixtureCloud()
  const { variables } = functionKeys(temporaryDirectory())
  expect((await signIn(cloud.address, ticketOf(variables.TICKET_KEY as string, wang.accountId))).status).toBe(
    400,
  )
})

test("a persona's direct sign-in and the persona's session are signed as the functions sign", async () => {
  const { cloud, variables } = await openCloud()
  const key = Buffer.from(variables.ACCOUNT_KEY as string, 'hex')
  const hmac = (message: string) => createHmac('sha256', key).update(message).digest('hex')
  const { body } = await post(`${cloud.address}/local/sign-in`, { persona: 'wang' })
  for (const token of [body.data.session, cloud.personaSession('wang')]) {
    expect(readSessionToken(hmac, token)?.account).toBe(wang.accountId)
  }
  expect(() => cloud.personaSession('nobody')).toThrow('persona_not_found')
})

test("a persona's phone calls as in WeChat, with the code and the answer", async () => {
  const code = 'exports.main = (event) => ({ event, openid: process.env.WX_OPENID })'
  const cloud = await openFixtureCloud({ functions: { resident: { code } } })
  const settle = (body: object) => post(`${cloud.address}/local/phone`, body)
  const { body } = await settle({ persona: 'li', code: '604477300906', accepted: true })
  expect(body).toEqual({
    openid: li.openid,
    event: {
      name: 'confirmDeskSignIn',
      input: { code: '604477300906', accepted: true },
      requestKey: expect.stringMatching(/^[\w-]{24}$/),
    },
  })
  expect((await settle({ persona: 'nobody', code: '1', accepted: true })).body.code).toBe('PERSONA_NOT_FOUND')
  expect((await settle({ persona: 'li', code: '1' })).body.event.input.accepted).toBe(false)
})
