import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatSlipCode, slipCodeFromHex, slipLink } from '../../core/place/slip-code'
import { agreeToNotice, callsOf, ownerRow, submitted, takePhone } from './hand'
import { openSmallCity, type SmallCity } from './small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

test('a new resident binds by typed digits, rates, reads until when it can be changed, changes it, and is told at home', async () => {
  const hand = await takePhone(city, { persona: 'newcomer' })
  const { phone, view, calls } = hand
  await view.tap('绑定我的住户')
  expect(phone.routes()).toEqual(['pages/home/index', 'packages/resident/bind/index'])

  // The notice comes before the first personal datum, and nothing goes on without an answer to it.
  expect(view.words()).toContain('先看一下隐私说明')
  await expect(view.agree('同意并继续')).rejects.toThrow('nothing_shown')
  await agreeToNotice(hand)

  await view.type('纸条上的 12 位数字', formatSlipCode(city.slipCodes[0] ?? ''))
  expect(view.words()).toContain(formatSlipCode(city.slipCodes[0] ?? ''))
  await view.tap(ownerRow)
  await view.tap('绑定')
  expect(view.words()).toContain('绑定成功。')

  await view.tap('评价物业')
  expect(phone.page().route).toBe('pages/rate/index')
  expect(view.words()).not.toContain('哪里没做好？（可多选）')
  await view.tap('不满意')
  expect(view.words()).toContain('哪里没做好？（可多选）')
  await view.tap('报修、投诉回应慢')
  await view.tap('服务的各个方面')
  await view.tap('环境卫生')
  await view.tap('不了解')
  await view.type('还想说的话（可不填）', '电梯厅的灯坏了两周。')
  await view.tap('提交评价')
  expect(view.words()).toContain(submitted)
  expect(view.words()).toContain('11 月 30 日 24:00 前都可以修改')
  for (const said of ['不满意', '报修、投诉回应慢', '不了解', '电梯厅的灯坏了两周。'])
    expect(view.words()).toContain(said)

  await view.tap('修改评价')
  // What was said is where the change begins; nothing has to be said twice.
  expect(view.attributes('不满意')).toMatchObject({ ariaChecked: true })
  await view.tap('满意')
  expect(view.words()).not.toContain('哪里没做好？（可多选）')
  await view.tap('提交评价')
  expect(view.words()).toContain(submitted)
  expect(view.words()).not.toContain('报修、投诉回应慢')

  await view.tap('完成')
  expect(phone.routes()).toEqual(['pages/home/index'])
  expect(view.words()).toContain('本户已评价，11 月 30 日 24:00 前都可以修改。')
  expect(phone.faults).toEqual([])

  const [first, second] = callsOf(hand, 'submitRating')
  expect(first?.requestKey).not.toBe(second?.requestKey)
  expect(second?.input).toMatchObject({ content: { overall: 4, reasons: [], dimensions: { cleaning: 0 } } })
  // Whoever calls is the platform's word: nothing that the phone sends names a person.
  expect(JSON.stringify(calls)).not.toMatch(/openid|account/i)
})

describe('a slip brought along', () => {
  test('the slip’s QR opens the binding page with its digits, and one tap more binds', async () => {
    const code = city.slipCodes[1] ?? ''
    // WeChat hands over an ordinary link as `q`, encoded.
    const q = encodeURIComponent(slipLink('https://jiayuan.example', code))
    const { view, phone } = await takePhone(city, {
      persona: 'company',
      route: 'packages/resident/bind/index',
      query: { q },
    })
    expect(view.words()).toContain(formatSlipCode(code))
    await view.tap(ownerRow)
    await view.tap('绑定')
    expect(view.words()).toContain('绑定成功。')
    expect(phone.faults).toEqual([])
  })

  test('WeChat asks before the camera is used for the first time, and a no uses none', async () => {
    const { phone, view } = await takePhone(city, {
      persona: 'utility',
      route: 'packages/resident/bind/index',
      privacyAgreed: false,
    })
    phone.world.scanned = slipLink('https://jiayuan.example', city.slipCodes[2] ?? '')
    await view.tap('扫纸条上的二维码')
    expect(view.words()).toContain('使用前请您同意')
    await view.tap('不同意')
    expect(view.words()).not.toContain('使用前请您同意')
    expect(view.words()).not.toContain(formatSlipCode(city.slipCodes[2] ?? ''))
    await view.tap('扫纸条上的二维码')
    await view.agree('同意')
    expect(view.words()).toContain(formatSlipCode(city.slipCodes[2] ?? ''))
    expect(phone.world.privacyAgreed).toBe(true)
    expect(phone.faults).toEqual([])
  })

  test('the camera reads the same link', async () => {
    const { phone, view } = await takePhone(city, {
      persona: 'utility',
      route: 'packages/resident/bind/index',
    })
    phone.world.scanned = slipLink('https://jiayuan.example', city.slipCodes[2] ?? '')
    await view.tap('扫纸条上的二维码')
    expect(view.words()).toContain(formatSlipCode(city.slipCodes[2] ?? ''))
    phone.world.scanned = 'https://elsewhere.example/menu'
    await view.tap('扫纸条上的二维码')
    expect(view.words()).toContain('这不是绑定码，请扫纸条上的二维码。')
    phone.world.scanned = null
    await view.tap('扫纸条上的二维码')
    expect(view.words()).toContain(formatSlipCode(city.slipCodes[2] ?? ''))
    expect(phone.faults).toEqual([])
  })

  test('a second opening of the same slip says that the household is bound already', async () => {
    const query = { scene: city.slipCodes[1] ?? '' }
    const { view } = await takePhone(city, {
      persona: 'company',
      route: 'packages/resident/bind/index',
      query,
    })
    await view.tap(ownerRow)
    await view.tap('绑定')
    expect(view.words()).toContain('您早已绑定这一户，无需重复绑定。')
  })
})

describe('a wrong code is refused in words', () => {
  test('a slip of the finger is found on the phone, before anything is sent', async () => {
    const hand = await takePhone(city, { persona: 'utility', route: 'packages/resident/bind/index' })
    const { view } = hand
    const code = city.slipCodes[3] ?? ''
    await view.type('纸条上的 12 位数字', `${code.slice(0, 11)}${(Number(code.slice(11)) + 1) % 10}`)
    await view.tap(ownerRow)
    await view.tap('绑定')
    expect(view.words()).toContain('有数字输错了，请对照纸条再核对一遍。')
    expect(callsOf(hand, 'bindHousehold')).toEqual([])
  })

  test('a code that fits its check digit and belongs to nobody is refused by the cloud, in Chinese', async () => {
    const hand = await takePhone(city, { persona: 'utility', route: 'packages/resident/bind/index' })
    const { view, phone } = hand
    await view.type('纸条上的 12 位数字', slipCodeFromHex('123456789abcdef0'))
    await view.tap(ownerRow)
    await view.tap('绑定')
    expect(callsOf(hand, 'bindHousehold')).toHaveLength(1)
    expect(view.words()).toContain('没有找到这个绑定码，请核对纸条上的数字。')
    expect(view.words()).not.toMatch(/[a-z]+_[a-z]+/)
    expect(phone.faults).toEqual([])
  })
})
