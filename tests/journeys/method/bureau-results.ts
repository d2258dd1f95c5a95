import { look } from '../checks/look'
import { shownRows } from '../rating/city-table'
import { homeCompound } from '../rating/people'
import type { Visitor } from '../stage/visitor'

const fault = (visitor: Visitor, words: string) => visitor.stage.faults.add(words)

/** Whoever is ranked stands by the place, and whoever is not stands below and has none; nothing of the table is cut off. */
export async function readOrder(bureau: Visitor): Promise<void> {
  await bureau.open('/packages/bureau/table/index')
  await bureau.see(homeCompound, /名次按本期的排序规则/)
  const places = (await shownRows(bureau)).map((row) => (row as Record<string, string>).名次 ?? '')
  const told = places.filter((place) => place !== '—').map(Number)
  if (told.length < 3 || told.some((place, index) => place !== index + 1))
    fault(bureau, `the table stands in the order ${places.join()}`)
  const beyond = await bureau.page.evaluate(() => {
    const frame = [...document.querySelectorAll('.table-frame')].find(
      (each) => each.getClientRects().length > 0,
    )
    return frame ? frame.scrollWidth - frame.clientWidth : Number.NaN
  })
  if (beyond !== 0) fault(bureau, `the table is ${beyond} px wider than its frame at 1,440 px`)
  await look(bureau, 'bureau-table-places', 'desktop')
}

/** The compound's page: its place in words, every dimension with its gate, owners and occupants, and the course over periods. */
export async function readTrend(bureau: Visitor): Promise<void> {
  await bureau.page.getByRole('row', { name: homeCompound }).click()
  await bureau.press('打开小区页')
  await bureau.see('排序依据', '业主与使用人', '历期变化', /^得分中，本小区的回答占 \d+%/)
  await bureau.settled()
  await bureau.find('combobox', '问题').selectOption({ label: '环境卫生' })
  await bureau.press('查看数据表')
  await bureau.see('2026 年上半年')
  await look(bureau, 'bureau-compound-trend', 'desktop')
}

/** From districts to companies: a question that the company does not answer for is not offered. */
export async function readRollUps(bureau: Visitor): Promise<void> {
  await bureau.open('/packages/bureau/roll-ups/index?kind=district')
  await bureau.see('海州区', /^第 1 次封存的结果.*按各小区户数加权/)
  await look(bureau, 'roll-ups-districts', 'desktop')
  await bureau.page.getByRole('row', { name: '海州区' }).click()
  await bureau.see('历期得分')
  await bureau.settled()
  await look(bureau, 'roll-ups-trend', 'desktop')
  await bureau.press('关闭')
  await bureau.find('combobox', '汇总到').selectOption({ label: '物业服务企业' })
  await bureau.see(/只统计由企业负责的问题/)
  const questions = await bureau.find('combobox', '问题').innerText()
  if (questions.includes('业委会')) fault(bureau, 'a company is asked about the owners’ committee')
  await bureau.settled()
  await look(bureau, 'roll-ups-companies', 'desktop')
}

/** Where it hangs on the choice, and who cannot be told apart. */
export async function readAnnex(bureau: Visitor): Promise<void> {
  await bureau.open('/packages/bureau/table/index')
  await bureau.see(homeCompound)
  await bureau.press('方法附录')
  await bureau.see(/有多大把握$/)
  await bureau.see('换一种算法，名次怎么变', /^按各小区得分的误差随机抽取 \d+ 次/)
  await bureau.settled()
  await look(bureau, 'method-annex', 'desktop')
}
