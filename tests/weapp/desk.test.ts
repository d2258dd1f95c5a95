import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskLink } from '../../core/access/desk-sign-in'
import { takePhone } from './hand'
import { openSmallCity, type SmallCity } from './small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

type Data = { code: string; secret: string; state: string }

/** What the desk sends; it is nobody until a phone has spoken. */
async function atDesk(name: string, input: object): Promise<Data> {
  const requestKey = `desk-key-0000000-${name}`
  const answer = await city.callFunctionAs('newcomer')('resident', { name, input, requestKey })
  return (answer as { data: Data }).data
}
const start = () => atDesk('startDeskSignIn', { desk: { browser: 'edge', system: 'windows' } })
const stateOf = async ({ code, secret }: Data) => (await atDesk('finishDeskSignIn', { code, secret })).state

test('a phone that scanned the link sees which computer asks, and confirms', async () => {
  const desk = await start()
  const { phone, view } = await takePhone(city, {
    persona: 'residents-committee',
    route: 'packages/staff/confirm/index',
    query: { q: encodeURIComponent(deskLink('https://city.example', desk.code)) },
  })
  expect(view.words()).toContain('Windows 电脑 · Edge 浏览器')
  await view.tap('确认登录')
  expect(view.words()).toContain('已确认，电脑会自动进入。')
  expect(await stateOf(desk)).toBe('confirmed')
  expect(phone.faults).toEqual([])
})

test('a phone types the digits, and declines', async () => {
  const desk = await start()
  const { phone, view } = await takePhone(city, {
    persona: 'residents-committee',
    route: 'pages/me/index',
  })
  await view.tap('扫码登录电脑端')
  await view.type('或输入二维码下方的 12 位数字', '1234')
  await view.tap('下一步')
  expect(view.words()).toContain('有数字输错了')
  await view.type('或输入二维码下方的 12 位数字', desk.code)
  await view.tap('下一步')
  await view.tap('不是我')
  expect(view.words()).toContain('已拒绝，电脑上没有登录。')
  expect(await stateOf(desk)).toBe('declined')
  expect(phone.faults).toEqual([])
})
