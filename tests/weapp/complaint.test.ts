import { afterAll, beforeAll, expect, test } from 'vitest'
import { exif, jfif, jpeg } from '../complaint/photo-files'
import { callsOf, type Hand, takePhone } from './hand'
import { loseAnswers } from './lose-answers'
import { openSmallCity, type SmallCity } from './small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

const matter = '楼道堆满纸箱，消防门打不开。'
const nextStep = '下一步'

/** From 首页 into 我要投诉, up to what happened. */
async function begin(persona: string): Promise<Hand> {
  const hand = await takePhone(city, { persona })
  hand.phone.world.picture = jpeg({ head: [jfif, exif(1)] })
  const { view } = hand
  await view.tap('我要投诉')
  expect(view.words()).toContain('您要反映哪一类？')
  await view.tap('投诉')
  await view.tap('消防通道与设施')
  expect(view.words()).toContain('有人受困、起火或人身危险，请先拨打 119 / 110 / 120。')
  await view.type('情况说明', matter)
  return hand
}

/** From what happened, over the place, to the page on which everything is checked. */
async function goToCheck({ view }: Hand): Promise<void> {
  await view.tap(nextStep)
  expect(view.words()).toContain('选择“我家”后，办理单位会知道您的房号。')
  await view.tap('公共部位')
  await view.tap('楼道、大堂')
  await view.tap(nextStep)
  expect(view.words()).toContain('请核对后提交')
}

test('a resident files with two photos: kind, category, text, place, who handles it and until when; then the number', async () => {
  const hand = await begin('owner')
  const { view, phone } = hand
  await view.tap('添加 0/9 张照片')
  await view.tap('添加 1/9 张照片')
  expect(view.words()).toContain('已上传 2 张')
  // What the photo says of its place never leaves the phone.
  const uploaded = callsOf(hand, 'uploadPhoto').map(({ input }) => (input as { content: string }).content)
  expect(uploaded).toHaveLength(2)
  for (const each of uploaded) expect(Buffer.from(each, 'base64').toString('latin1')).not.toMatch(/Exif|GPS/)
  await goToCheck(hand)
  for (const said of ['消防通道与设施', matter, '2 张', '不告知房号和电话'])
    expect(view.words()).toContain(said)
  expect(view.words()).toMatch(/由 ?演示·安居物业服务有限公司 ?办理/)
  expect(view.words()).toMatch(/11 月 12 日 18:00 ?前会有人受理/)
  expect(view.words()).toMatch(/11 月 24 日 18:00 ?前会有答复/)
  await view.tap('提交')
  expect(view.words()).toMatch(/已提交，编号 ?\d{10}/)
  await view.tap('查看进度')
  expect(phone.page().route).toBe('packages/cases/case/index')
  expect(view.words()).toContain('待受理')
  expect(view.words()).toContain('您提交了投诉')
  expect(phone.faults).toEqual([])
  const [filed] = callsOf(hand, 'fileCase')
  expect(filed?.input).toMatchObject({ where: { kind: 'public', spot: 'staircase' }, contact: null })
  expect(JSON.stringify(hand.calls)).not.toMatch(/openid|account/i)
})

test('what was begun is there again after the phone has been switched off, photos included', async () => {
  const { view, phone } = await begin('occupant')
  await view.tap('添加 0/9 张照片')
  const again = await takePhone(city, { persona: 'occupant', storage: phone.world.storage })
  await again.view.tap('我要投诉')
  expect(again.view.words()).toContain('已为您恢复上次没有提交的内容。')
  expect(again.view.words()).toContain('已上传 1 张')
  await goToCheck(again)
  for (const said of [matter, '1 张']) expect(again.view.words()).toContain(said)
  for (const _ of ['where', 'what']) await again.view.tap('上一步')
  await again.view.tap('不要了，重新填写')
  expect(again.view.words()).toContain('您要反映哪一类？')
  expect(again.phone.faults).toEqual([])
})

test('one whose answer is lost is sent again with its own key, and is one case', async () => {
  const hand = await begin('family')
  const { view, phone } = hand
  await goToCheck(hand)
  const lost = loseAnswers(phone)
  await view.tap('提交')
  lost.stop()
  expect(view.words()).toContain('网络不稳，内容已保存在本机，稍后会自动重试。')
  await phone.setNetwork(false)
  await phone.setNetwork(true)
  expect(view.words()).toMatch(/已提交，编号 ?\d{10}/)
  const filings = callsOf(hand, 'fileCase')
  expect(filings).toHaveLength(2)
  expect(filings[1]).toEqual(filings[0])
  const answer = await city.callFunctionAs('family')('resident', { name: 'listOwnCases', input: {} })
  const { cases } = (answer as { data: { cases: { own: boolean }[] } }).data
  expect(cases.filter(({ own }) => own)).toHaveLength(1)
  expect(phone.faults).toEqual([])
})

test('what filing sends to the renderer: little with a letter or a choice, a page with a step', async () => {
  const { view, phone } = await begin('family')
  async function sentBy(doing: () => Promise<void>): Promise<{ times: number; bytes: number }> {
    const before = phone.sent.length
    await doing()
    const sent = phone.sent.slice(before)
    return { times: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) }
  }
  const letter = await sentBy(() => view.type('情况说明', `${matter}！`))
  const step = await sentBy(() => view.tap(nextStep))
  const place = await sentBy(() => view.tap('公共部位'))
  const spot = await sentBy(() => view.tap('大门、出入口'))
  const another = await sentBy(() => view.tap('道路、广场'))
  expect(letter.bytes, `${letter.bytes} bytes`).toBeLessThanOrEqual(300)
  expect(step.bytes, `${step.bytes} bytes`).toBeLessThanOrEqual(2_500)
  // A choice of thirteen places comes with it.
  expect(place.bytes, `${place.bytes} bytes`).toBeLessThanOrEqual(5_000)
  for (const { bytes } of [spot, another]) expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(700)
  for (const { times } of [letter, step, place, spot, another]) expect(times).toBe(1)
})
