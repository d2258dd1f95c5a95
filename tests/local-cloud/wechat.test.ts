import { inflateSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { invoke, openFixtureCloud } from './fixture-cloud'
import { sdkFor } from './sdk'

const openid = 'openid-wang'

async function call(apiName: string, requestData: object) {
  const app = sdkFor(await openFixtureCloud())
  return (await app.callWxOpenApi({ apiName, requestData } as never)).result as Record<string, never>
}

test.each([
  ['楼道很干净', 'pass', 100],
  ['这里有违规测试内容', 'risky', 20001],
  ['这里有存疑测试内容', 'review', 20001],
])('the text %j is judged %s', async (content, suggest, label) => {
  const request = { version: 2, scene: 2, openid, content }
  for (const name of ['security.msgSecCheck', '/wxa/msg_sec_check']) {
    expect(await call(name, request)).toMatchObject({ errcode: 0, result: { suggest, label } })
  }
})

test.each([
  ['the system is busy', { openid, content: '系统繁忙测试' }, -1],
  ['the openid was not active in the last two hours', { openid: 'openid-expired', content: '好' }, 61010],
  ['the text is too long', { openid, content: '好'.repeat(2501) }, 45002],
  ['the openid is missing', { content: '好' }, 40003],
  ['the text is missing', { openid }, 47001],
])('the text check fails when %s', async (_, request, errcode) => {
  expect(await call('security.msgSecCheck', { version: 2, scene: 2, ...request })).toMatchObject({ errcode })
})

test('the longest text allowed is checked', async () => {
  expect(await call('security.msgSecCheck', { openid, content: '好'.repeat(2500) })).toMatchObject({
    errcode: 0,
  })
})

test('a subscribe message is sent, and can be read afterwards', async () => {
  const cloud = await openFixtureCloud()
  await cloud.clock.setTo(Date.parse('2031-05-06T00:00:00Z'))
  const data = { thing1: { value: '已受理' } }
  const requestData = { touser: openid, template_id: 'template-1', page: 'pages/inbox/index', data }
  const { result } = await sdkFor(cloud).callWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData,
  } as never)
  expect(result).toMatchObject({ errcode: 0 })
  const { messages } = await (await fetch(`${cloud.address}/local/messages`)).json()
  expect(messages).toEqual([
    {
      sentAt: expect.stringMatching(/^2031-05-06/),
      touser: openid,
      templateId: 'template-1',
      page: 'pages/inbox/index',
      data,
    },
  ])
})

test.each([
  ['the consent is used up', { touser: 'openid-quota' }, 43101],
  ['the system is busy', { touser: 'openid-busy' }, -1],
  ['the template is missing', { touser: openid, template_id: '' }, 40037],
  ['the data is missing', { touser: openid, data: null }, 47001],
])('no message is sent when %s', async (_, change, errcode) => {
  const cloud = await openFixtureCloud()
  const requestData = { template_id: 't', data: { thing1: { value: 'x' } }, ...change }
  const { result } = await sdkFor(cloud).callWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData,
  } as never)
  expect(result).toMatchObject({ errcode })
  expect(await (await fetch(`${cloud.address}/local/messages`)).json()).toEqual({ messages: [] })
})

const receiver = `
const events = []
exports.main = (event) => { if (event.Event === 'wxa_media_check') events.push(event); return events }`

test.each([
  ['photos/normal.png', 'pass'],
  ['photos/risky.png', 'risky'],
  ['photos/review.png', 'review'],
])('the verdict on %s arrives later as an event: %s', async (cloudPath, suggest) => {
  const cloud = await openFixtureCloud({
    workers: 1,
    functions: { clock: { code: receiver } },
    mediaCheckFunction: 'clock',
  })
  const app = sdkFor(cloud)
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from('png') })
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  const requestData = { media_url: fileList[0]!.tempFileURL, media_type: 2, version: 2, scene: 1, openid }
  const { result } = await app.callWxOpenApi({ apiName: 'security.mediaCheckAsync', requestData } as never)
  const traceId = (result as unknown as { trace_id: string }).trace_id
  await vi.waitFor(async () => {
    const { body: events } = await invoke(cloud, 'clock', { token: cloud.personaToken('wang') })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ trace_id: traceId, FromUserName: openid, result: { suggest } })
  }, 5_000)
})

test('a mini-program code is a PNG that says what it stands for, and two scenes differ', async () => {
  const draw = async (scene: string) => {
    const answer = await call('wxacode.getUnlimited', { scene, page: 'packages/resident/bind/index' })
    expect(answer).toMatchObject({ errcode: 0, contentType: 'image/png' })
    return Buffer.from(answer.buffer!, 'base64')
  }
  const [one, two] = [await draw('token-1'), await draw('token-2')]
  expect(one.subarray(1, 4).toString()).toBe('PNG')
  expect(one.includes('scene=token-1;page=packages/resident/bind/index')).toBe(true)
  const start = one.indexOf('IDAT')
  const pixels = inflateSync(one.subarray(start + 4, start + 4 + one.readUInt32BE(start - 4)))
  expect(pixels).toHaveLength(300 * 301)
  expect(one.equals(two)).toBe(false)
})

test.each(['x'.repeat(33), '', 'a%20b', '中文'])('the scene %j is refused', async (scene) => {
  expect(await call('wxacode.getUnlimited', { scene })).toMatchObject({ errcode: 40129 })
})

test('the compatible call gets the image itself, and a refusal as JSON', async () => {
  const app = sdkFor(await openFixtureCloud())
  const draw = (scene: string) =>
    app.callCompatibleWxOpenApi({
      apiName: '/wxa/getwxacodeunlimit',
      requestData: Buffer.from(JSON.stringify({ scene })),
    } as never)
  const image = (await draw('token-1')) as unknown as Buffer
  expect(image.subarray(1, 4).toString()).toBe('PNG')
  expect(await draw('%')).toMatchObject({ errcode: 40129 })
})

test('an API outside the table is refused, never granted', async () => {
  for (const name of ['phonenumber.getPhoneNumber', 'constructor', '__proto__']) {
    expect(await call(name, {})).toMatchObject({ errcode: 48001 })
  }
})
