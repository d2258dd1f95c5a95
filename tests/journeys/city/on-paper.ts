import { readSlipCode } from '../../../core/place/slip-code'
import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { checkPaper } from './check-paper'
import { compounds } from './place'
import { openWork } from './workbench'

/** A form for one home; answers with its number. */
export async function printForm(desk: Visitor, home: string): Promise<string> {
  await openWork(desk, '纸质评价')
  await desk.find('combobox', '小区').selectOption({ label: compounds.garden })
  await desk.find('combobox', '楼栋').selectOption({ label: '2幢（12 户）' })
  await look(desk, 'papers-before', 'desktop')
  await desk.press('去打印')
  await desk.press('只打印部分住户', 'checkbox')
  await desk.press(home, 'checkbox')
  await desk.find('button', '生成 1 张评价表').and(desk.page.locator(':not([aria-disabled])')).waitFor()
  await look(desk, 'paper-choice', 'desktop')
  await desk.press('生成 1 张评价表')
  await desk.see('编号只在本页显示，离开后不能再看到。请先打印，再离开。')
  await look(desk, 'paper', 'desktop')
  await checkPaper(desk, { name: 'paper', pages: 1 })
  const printed = await desk.page.locator('.paper-number').innerText()
  const number = readSlipCode(printed.replace('编号', ''))
  if (number === null) throw new Error('the number of the form cannot be read')
  return number
}

/** What stands on the paper, entered by one of the two. */
export async function enterPaper(worker: Visitor, paper: { number: string; day: string }): Promise<void> {
  await openWork(worker, '纸质评价')
  await worker.press('录入或核对纸质评价')
  await worker.find('textbox', '评价表的编号').fill(paper.number)
  await worker.press('打开')
  await worker.find('textbox', '填表日期').fill(paper.day)
  await fillSheet(worker, { kind: '业主', overall: '基本满意' })
  await look(worker, 'paper-entered', 'desktop')
  await worker.press('提交录入')
}

/** What a household said at its door. */
export async function assist(desk: Visitor, home: string): Promise<void> {
  await openWork(desk, '协助填写')
  await desk.find('combobox', '小区').selectOption({ label: compounds.garden })
  await desk.find('combobox', '房号').selectOption({ label: home })
  await desk.press('上门', 'radio')
  await fillSheet(desk, { kind: '业主', overall: '非常满意' })
  await look(desk, 'assisted-filled', 'desktop')
  await desk.press('保存协助填写')
  await desk.see(`${home} 的协助填写已保存，几分钟内计入协助填写一栏。`)
}

async function fillSheet(worker: Visitor, said: { kind: string; overall: string }): Promise<void> {
  await worker.press(said.kind, 'radio')
  await worker
    .find('radiogroup', '对本小区物业服务的总体评价')
    .getByRole('radio', { name: said.overall, exact: true })
    .click()
}
