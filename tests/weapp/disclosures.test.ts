import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '../functions/disclosure-world'
import { callsOf, takePhone } from './hand'
import { openSmallCity, type SmallCity } from './small-city'

const rows = Array.from(
  { length: 500 },
  (_, index) => [`车位 ${index + 1} 停车费`, 200_00, 0] as [string, number, number],
)
const disclosurePage = 'packages/disclosures/disclosure/index'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
  const published = await city.callFunctionAs('owners-committee')('staff', {
    ...{ name: 'publishDisclosure', requestKey: 'the-quarter-with-many-rows' },
    input: { ...quarter(), newest: 0, content: accounts(rows) },
  })
  expect(published).toMatchObject({ ok: true, data: { period: '2026Q3', version: 1 } })
}, 120_000)
afterAll(() => city?.close())

const quarter = () => ({ compound: city.compound, kind: 'commonIncome', period: '2026Q3' })

test('from 首页 to the accounts: late ones in plain sight, the newest with its balance, how it was published', async () => {
  const { view, phone } = await takePhone(city, { persona: 'owner' })
  await view.tap('小区公示')
  expect(phone.page().route).toBe('packages/disclosures/list/index')
  expect(view.words()).toContain('期末余额 100,000.00 元')
  expect(view.words()).toMatch(/有 ?\d+ ?项公示已经逾期/)
  expect(phone.faults).toEqual([])
})

test('five hundred rows are sent to the renderer forty at a time', async () => {
  const { view, phone } = await takePhone(city, { persona: 'owner', route: disclosurePage, query: quarter() })
  expect(view.words()).toContain('车位 40 停车费')
  expect(view.words()).not.toContain('车位 41 停车费')
  expect(phone.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(100_000)
  await view.type('在 500 行中查找', '车位 444')
  expect(view.words()).toContain('车位 444 停车费')
  expect(phone.faults).toEqual([])
})

test('a resident asks about a row; everybody reads that somebody did, the words stay theirs', async () => {
  const hand = await takePhone(city, { persona: 'owner', route: disclosurePage, query: quarter() })
  const { view, phone } = hand
  await view.tap('车位 3 停车费')
  await view.tap('对这一行纠错')
  await view.type('哪里不对，依据是什么', '三号')
  await view.tap('提交')
  expect(view.words()).toContain('请写明哪里不对，至少 4 个字。')
  await view.type('哪里不对，依据是什么', '三号车位七月起空着。')
  await view.tap('提交')
  expect(view.words()).toMatch(/对第 ?3 ?行“ ?车位 3 停车费 ?”的纠错/)
  expect(view.words()).toContain('三号车位七月起空着。')
  expect(callsOf(hand, 'askCorrection')).toHaveLength(1)
  expect(phone.faults).toEqual([])
  const other = await takePhone(city, { persona: 'occupant', route: disclosurePage, query: quarter() })
  expect(other.view.words()).toContain('1 条纠错')
  expect(other.view.words()).not.toContain('三号车位七月起空着。')
})
