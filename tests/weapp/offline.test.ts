import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreeToNotice, callsOf, ownerRow, submitted, takePhone, takeRatingPage } from './hand'
import { loseAnswers } from './lose-answers'
import { openSmallCity, type SmallCity } from './small-city'

const keptOnPhone = '网络不稳，内容已保存在本机，稍后会自动重试。'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

/** How many households have answered, as the clock counts them. */
async function countedHouseholds(): Promise<number> {
  await city.cloud.runTimer('clock')
  const answer = await city.callFunctionAs('owner')('resident', { name: 'readHome', input: {} })
  return (answer as { data: { participation: { responded: number } } }).data.participation.responded
}

test('binding whose answer is lost is tried again with the same request key, and joins once', async () => {
  const query = { scene: city.slipCodes[3] ?? '' }
  const hand = await takePhone(city, { persona: 'newcomer', route: 'packages/resident/bind/index', query })
  await agreeToNotice(hand)
  await hand.view.tap(ownerRow)
  const lost = loseAnswers(hand.phone)
  await hand.view.tap('绑定')
  lost.stop()
  expect(hand.view.words()).toContain('网络不稳，请检查网络后重试。')
  await hand.view.tap('绑定')
  expect(hand.view.words()).toContain('绑定成功。')
  expect(hand.view.words()).toContain('本户现有 1 位成员')
  const keys = callsOf(hand, 'bindHousehold').map(({ requestKey }) => requestKey)
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
})

describe('a rating without network', () => {
  test('it is kept on the phone and sent with the same key when the network is back; the cloud counts it once', async () => {
    const before = await countedHouseholds()
    const hand = await takeRatingPage(city, { persona: 'owner' })
    const { phone, view } = hand
    await view.tap('基本满意')
    const lost = loseAnswers(phone)
    await view.tap('提交评价')
    lost.stop()
    expect(view.words()).toContain(keptOnPhone)
    expect([...phone.world.storage.keys()]).toContain('outbox')

    await phone.setNetwork(false)
    await phone.setNetwork(true)
    expect(view.words()).toContain(submitted)
    const writes = callsOf(hand, 'submitRating')
    expect(writes).toHaveLength(2)
    expect(writes[1]).toEqual(writes[0])
    expect(await countedHouseholds()).toBe(before + 1)
    expect(JSON.parse(phone.world.storage.get('outbox') ?? '[]')).toEqual([])
    expect(phone.faults).toEqual([])
  })

  test('a phone that is switched off meanwhile sends it at the next start', async () => {
    const first = await takeRatingPage(city, { persona: 'occupant' })
    await first.view.tap('非常满意')
    await first.phone.setNetwork(false)
    await first.view.tap('提交评价')
    expect(first.view.words()).toContain(keptOnPhone)
    expect(callsOf(first, 'submitRating')).toEqual([])

    const second = await takePhone(city, { persona: 'occupant', storage: first.phone.world.storage })
    const [sent] = callsOf(second, 'submitRating')
    expect(sent).toMatchObject({ input: { content: { overall: 5 } } })
    await second.phone.hideAndShow()
    expect(callsOf(second, 'submitRating')).toHaveLength(1)
    expect(second.view.words()).toContain('本户已评价')
  })

  test('one that is refused later says why on the page 评价, until that is dismissed', async () => {
    const { phone, view } = await takeRatingPage(city, { persona: 'family' })
    await view.tap('非常满意')
    await phone.setNetwork(false)
    await view.tap('提交评价')
    expect(view.words()).toContain(keptOnPhone)
    const whole = phone.world.callFunction
    phone.world.callFunction = async (name, event) =>
      (event as { name?: string }).name === 'submitRating'
        ? { ok: false, code: 'text_refused', requestId: 'r' }
        : whole(name, event)
    await phone.setNetwork(true)
    const why = '刚才保存的评价没有提交成功：文字意见中有不能提交的内容'
    expect(view.words()).toContain(why)
    expect(view.attributes('非常满意')).toMatchObject({ ariaChecked: true })

    const { storage } = phone.world
    const again = await takeRatingPage(city, { persona: 'family', storage })
    expect(again.view.words()).toContain(why)
    await again.view.tap('知道了')
    expect(again.view.words()).not.toContain(why)
    const third = await takeRatingPage(city, { persona: 'family', storage })
    expect(third.view.words()).not.toContain(why)
    expect(phone.faults).toEqual([])
  })

  test('what was chosen and not sent is there again when the page is opened anew', async () => {
    const { phone, view } = await takeRatingPage(city, { persona: 'family' })
    await view.tap('非常不满意')
    await view.tap('服务态度差')
    await view.type('还想说的话（可不填）', '请修门禁。')
    const again = await takeRatingPage(city, { persona: 'family', storage: phone.world.storage })
    expect(again.view.attributes('非常不满意')).toMatchObject({ ariaChecked: true })
    expect(again.view.attributes('服务态度差')).toMatchObject({ ariaChecked: true })
    expect(callsOf(again, 'submitRating')).toEqual([])
  })

  test('a page read once is shown again without network, with the time it was saved', async () => {
    const { phone } = await takePhone(city, { persona: 'owner' })
    const { storage } = phone.world
    const later = await takePhone(city, { persona: 'owner', storage, online: false })
    const words = later.view.words()
    expect(words).toContain('网络不稳，正在显示保存的内容，更新于')
    expect(words).toContain('演示·海棠花园')
  })

  test('one that the system cannot take now waits, says so, and can be tried again by hand', async () => {
    const hand = await takeRatingPage(city, { persona: 'family' })
    const { phone, view } = hand
    await view.tap('基本满意')
    const whole = phone.world.callFunction
    phone.world.callFunction = async () => ({ ok: false, code: 'period_not_prepared', requestId: 'r' })
    await view.tap('提交评价')
    expect(view.words()).toContain('本小区的本期评价还在准备')
    expect(view.words()).toContain('内容已保存在本机')
    phone.world.callFunction = whole
    await view.tap('现在重试')
    expect(view.words()).toContain(submitted)
    expect(phone.faults).toEqual([])
  })
})
