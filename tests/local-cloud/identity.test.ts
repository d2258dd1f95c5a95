import { expect, test } from 'vitest'
import { invoke, li, openFixtureCloud, post, sdkPath, wang } from './fixture-cloud'

const whoami = `
const sdk = require(${JSON.stringify(sdkPath)})
const app = sdk.init({ env: 'local' })
exports.main = async (event, context) => {
  const { WX_OPENID, WX_APPID, TCB_UUID, TCB_CUSTOM_USER_ID, TCB_ISANONYMOUS_USER } = sdk.getCloudbaseContext(context)
  return { event, userInfo: app.auth().getUserInfo(), context: { WX_OPENID, WX_APPID, TCB_UUID, TCB_CUSTOM_USER_ID, TCB_ISANONYMOUS_USER } }
}`

const nobody = { openId: '', appId: '', uid: '', customUserId: '', isAnonymous: false }

test('a persona in the browser is the custom user of its account, in the environment and in the context', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: whoami } } })
  const { status, body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  expect(status).toBe(200)
  expect(body.userInfo).toMatchObject({ customUserId: wang.accountId, openId: '', isAnonymous: false })
  expect(body.userInfo.uid).toMatch(/^[0-9a-f]{32}$/)
  expect(body.context).toMatchObject({ TCB_CUSTOM_USER_ID: wang.accountId, TCB_UUID: body.userInfo.uid })
})

test('a persona in the mini-program is an openid', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: whoami } } })
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang'), channel: 'wx' })
  expect(body.userInfo).toMatchObject({ openId: wang.openid, customUserId: '', uid: '' })
  expect(body.userInfo.appId).not.toBe('')
  expect(body.context.WX_OPENID).toBe(wang.openid)
})

test('an identity written into the event changes nothing', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: whoami } } })
  const event = { WX_OPENID: li.openid, userInfo: { openId: li.openid }, TCB_CUSTOM_USER_ID: li.accountId }
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang'), event })
  expect(body.userInfo).toMatchObject({ customUserId: wang.accountId, openId: '' })
  expect(body.event).toEqual(event)
})

test('an anonymous caller is anonymous, and one device is one user', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: whoami } } })
  const signIn = () => post(`${cloud.address}/auth/v1/signin/anonymously`, {}, { 'x-device-id': 'device-1' })
  const [first, second] = [await signIn(), await signIn()]
  expect(first.body).toMatchObject({ token_type: 'Bearer', scope: 'anonymous' })
  expect(first.body.expires_in).toBeGreaterThan(0)
  const { body } = await invoke(cloud, 'resident', { token: first.body.access_token })
  expect(body.userInfo).toMatchObject({ isAnonymous: true, customUserId: '', uid: first.body.sub })
  expect(second.body.sub).toBe(first.body.sub)
})

test('no identity outlives its event, whoever calls next on the same worker', async () => {
  const cloud = await openFixtureCloud({
    workers: 1,
    functions: { resident: { code: whoami, triggers: [{ name: 'tick', cron: '0 0 0 1 1 * 2099' }] } },
  })
  const anonymous = (await post(`${cloud.address}/auth/v1/signin/anonymously`, {})).body.access_token
  await invoke(cloud, 'resident', { token: cloud.personaToken('wang'), channel: 'wx' })
  const byLi = await invoke(cloud, 'resident', { token: cloud.personaToken('li') })
  expect(byLi.body.userInfo).toMatchObject({ customUserId: li.accountId, openId: '', appId: '' })
  const byNobody = await invoke(cloud, 'resident', { token: anonymous })
  expect(byNobody.body.userInfo).toMatchObject({ customUserId: '', openId: '', isAnonymous: true })
  const byTimer = (await cloud.runTimer('resident')) as { userInfo: unknown; context: object }
  expect(byTimer.userInfo).toEqual(nobody)
  expect(byTimer.context).toEqual({})
})

test('between two events a worker knows no caller', async () => {
  const code = `
let seen = 'nothing yet'
exports.main = async () => {
  const previous = seen
  setTimeout(() => { seen = process.env.TCB_CUSTOM_USER_ID ?? 'nobody' }, 5)
  await new Promise((resolve) => setTimeout(resolve, previous === 'nothing yet' ? 0 : 20))
  return previous
}`
  const cloud = await openFixtureCloud({ workers: 1, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  await invoke(cloud, 'resident', { token })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { body } = await invoke(cloud, 'resident', { token })
  expect(body).toBe('nobody')
})

test('a hundred interleaved callers each see themselves', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: whoami } } })
  const callers = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? wang : li))
  const answers = await Promise.all(
    callers.map((persona, index) =>
      invoke(cloud, 'resident', {
        token: cloud.personaToken(persona.id),
        channel: index % 3 === 0 ? 'wx' : 'v1',
      }),
    ),
  )
  const seen = answers.map(({ body }) => body.userInfo.openId || body.userInfo.customUserId)
  expect(seen).toEqual(
    callers.map((persona, index) => (index % 3 === 0 ? persona.openid : persona.accountId)),
  )
})

test('a call without a token, with a forged one, or with one of another start is refused by name', async () => {
  const functions = { resident: { code: whoami } }
  const cloud = await openFixtureCloud({ functions })
  const other = await openFixtureCloud({ functions })
  const token = cloud.personaToken('wang')
  const [claims, signature] = token.split('.')
  const forgedClaims = Buffer.from(claims!, 'base64url').toString().replace('wang', 'li')
  const forged = `${Buffer.from(forgedClaims).toString('base64url')}.${signature}`
  for (const bad of [forged, 'x', 'x.y', `${claims}.`, other.personaToken('wang')]) {
    const { status, body } = await invoke(cloud, 'resident', { token: bad })
    expect([status, body.code]).toEqual([401, 'INVALID_CREDENTIALS'])
  }
  const { status, body } = await invoke(cloud, 'resident')
  expect([status, body.code]).toEqual([401, 'MISSING_CREDENTIALS'])
  expect(body.requestId).toBeTruthy()
})

test('nobody is anonymous in the mini-program', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: whoami } } })
  const token = (await post(`${cloud.address}/auth/v1/signin/anonymously`, {})).body.access_token
  expect((await invoke(cloud, 'resident', { token, channel: 'wx' })).status).toBe(401)
})

test('a client may not invoke a function that is closed to clients, whichever way it calls', async () => {
  const closed = { code: 'exports.main = () => "reached"', clientMayInvoke: false }
  const cloud = await openFixtureCloud({ functions: { clock: closed } })
  for (const channel of ['v1', 'wx'] as const) {
    const { status, body } = await invoke(cloud, 'clock', { token: cloud.personaToken('wang'), channel })
    expect([status, body.code]).toEqual([403, 'EXCEED_AUTHORITY'])
  }
})

test('a function finds its variables and nothing of the host process', async () => {
  process.env.HOST_SECRET = 'secret'
  const code = 'exports.main = () => ({ ...process.env })'
  const functionVariables = { RATING_KEY: 'k' }
  const cloud = await openFixtureCloud({ functions: { resident: { code } }, functionVariables })
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  expect(body).toMatchObject({
    RATING_KEY: 'k',
    TENCENTCLOUD_RUNENV: 'SCF',
    TCB_ENV: 'local',
    SCF_NAMESPACE: 'local',
  })
  expect(body).not.toHaveProperty('HOST_SECRET')
  expect(body).not.toHaveProperty('PATH')
})

test('an identity that a function leaves behind itself reaches nobody', async () => {
  const code = `
exports.main = async (event) => {
  if (event.leave) setTimeout(() => { process.env.WX_OPENID = 'left-behind' }, 5)
  return process.env.WX_OPENID ?? null
}`
  const cloud = await openFixtureCloud({ workers: 1, functions: { resident: { code } } })
  const token = cloud.personaToken('wang')
  await invoke(cloud, 'resident', { token, event: { leave: true } })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await invoke(cloud, 'resident', { token })).body).toBe(null)
})
