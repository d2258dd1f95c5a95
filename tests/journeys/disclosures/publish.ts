import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import type { Visitor } from '../stage/visitor'
import {
  attach,
  chooseAccounts,
  manyRows,
  nextQuarterRows,
  pdf,
  quarterRows,
  wrongRow,
} from './accounts-file'
import { paths, people } from './people'

/** The last look, and out it goes. */
async function confirm(desk: Visitor, action: '发布' | '更新' | '更正', name?: string): Promise<void> {
  await desk.press(`核对并${action}`)
  await desk.page.getByRole('dialog').waitFor()
  if (name) await look(desk, name, 'desktop')
  await desk.press(`确认${action}`)
  await desk.see(/^公示已发布|^第 \d+ 版已发布/)
}

/** The committee publishes the quarter from a spreadsheet, after the page has refused what is wrong in it. */
export function publishQuarter(stage: Stage, compound: string): Promise<void> {
  const to = paths(compound)
  return atDesk(stage, people.committee, async (desk) => {
    await desk.open(to.publishing)
    await desk.see(/^逾期 \d+ 天$/)
    await look(desk, 'duties', 'desktop')
    await desk.open(to.draft('commonIncome', '2026Q3'))
    await chooseAccounts(desk, [...quarterRows, wrongRow])
    await desk.see('金额不能为负数：退回的收入请记入支出，退回的支出请记入收入。')
    await look(desk, 'import-refused', 'desktop')
    await chooseAccounts(desk, quarterRows)
    await desk.see('读到 5 行')
    await look(desk, 'import', 'desktop')
    await desk.press('用这 5 行替换现有账目')
    await desk.see('账目（5 行）')
    await attach(desk, { name: '照明改造合同.pdf', buffer: Buffer.from('MZ\u0090 a program') })
    await desk.see(/^这种文件不能上传/)
    await desk.press('移除')
    await attach(desk, { name: '照明改造合同.pdf', buffer: pdf() })
    await desk.see('照明改造合同.pdf')
    await desk.press('保存草稿')
    await desk.see(/^草稿已保存/)
    await look(desk, 'draft', 'desktop')
    await confirm(desk, '发布', 'publish')
    await look(desk, 'published-by-committee', 'desktop')
  })
}

/** The quarter after begins with what the corrected one ended with. */
export function publishNextQuarter(stage: Stage, compound: string): Promise<void> {
  return atDesk(stage, people.committee, async (desk) => {
    await desk.open(paths(compound).draft('commonIncome', '2026Q4'))
    await desk.see(/22,149\.50/)
    await chooseAccounts(desk, nextQuarterRows)
    await desk.press('用这 3 行替换现有账目')
    await confirm(desk, '发布')
  })
}

/** A ledger of two thousand rows: it is read without a stutter, and looked through by a word. */
export function publishLarge(stage: Stage, compound: string): Promise<void> {
  return atDesk(stage, people.committee, async (desk) => {
    await desk.open(paths(compound).draft('maintenanceFund', '2026H2'))
    await chooseAccounts(desk, manyRows(2000))
    await desk.press('用这 2000 行替换现有账目')
    await confirm(desk, '发布')
  })
}

/** By hand: the company's prices, the residents' committee's activity. */
export async function publishByHand(stage: Stage, compound: string): Promise<void> {
  const to = paths(compound)
  await atDesk(stage, people.company, async (desk) => {
    await desk.open(to.draft('fees', 'standing'))
    await desk.press('核对并发布')
    await desk.see(/^请至少填写一行收费项目/)
    await desk.find('textbox', '第 1 行项目').fill('物业费（高层）')
    await desk.find('textbox', '第 1 行标准（元）').fill('1.85')
    await desk.find('textbox', '第 1 行单位').fill('元/㎡·月')
    await desk.find('textbox', '第 1 行依据').fill('物业服务合同')
    await look(desk, 'draft-prices', 'desktop')
    await confirm(desk, '发布')
  })
  await atDesk(stage, people.residentsCommittee, async (desk) => {
    await desk.open(to.published('activities'))
    await desk.press('新增一条')
    await desk.find('combobox', '类别').selectOption('elderCare')
    await desk.find('textbox', '标题').fill('重阳节上门理发')
    await desk.page.getByLabel('日期', { exact: true }).filter({ visible: true }).fill('2026-10-18')
    await desk.find('textbox', '地点').fill('社区服务站')
    await desk.find('textbox', '内容（可不填）').fill('为 36 位老人免费理发、量血压。')
    await look(desk, 'draft-activity', 'desktop')
    await confirm(desk, '发布')
  })
}

/** What was asked about is put right, and answered with the version that does it. */
export function correctAndAnswer(stage: Stage, compound: string, question: string): Promise<void> {
  return atDesk(stage, people.committee, async (desk) => {
    await desk.open(paths(compound).asked)
    await desk.see(question)
    await look(desk, 'asked', 'desktop')
    await desk.press('答复')
    await desk.press('去更正')
    await desk.settled()
    await desk.find('textbox', '第 2 行收入（元）').fill('8600')
    await desk.press('核对并更正')
    await desk.see('第 2 行的收入：8,200.00 → 8,600.00')
    await desk.find('textbox', '更正原因（公开）').fill('8 月漏记两个车位')
    await look(desk, 'correct', 'desktop')
    await desk.press('确认更正')
    await desk.see(/^第 2 版已发布/)
    await desk.open(paths(compound).asked)
    await desk.press('答复')
    await desk.find('combobox', '已更正').selectOption('2')
    await desk.find('textbox', '答复（公开）').fill('经核对漏记两个车位，已更正。')
    await look(desk, 'answer-correction', 'desktop')
    await desk.press('公开答复')
    await desk.see('没有等待答复的纠错。')
  })
}
