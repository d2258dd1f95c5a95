import { look } from '../checks/look'
import { lookAtPages } from '../checks/look-at-pages'
import { atDesk } from '../complaints/desk'
import { homeCompound } from '../rating/people'
import { moveClock } from '../stage/move-clock'
import type { DemoStage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import type { Visitor } from '../stage/visitor'
import { findingPages, findingsPage, objectionPages, objectionsPage } from './findings-pages'

const reasons = {
  filledIn: '走访八户，其中五户不是本人填写，整栋不计入。',
  again: '物业补交了当晚的值班记录，请重新核对。',
  claimed: '这一栋有一套是物业用房，没有住户。',
  found: '现场核对，有一套为物业用房。',
} as const

/** 异常核查: found by the clock, ruled by the district, counted once more. */
export async function playFindings(stage: DemoStage): Promise<void> {
  const { step } = stage
  await step('every page of what was found, in every way of looking', () => lookAtPages(stage, findingPages))
  await step('the district rules that a part of the answers does not count', () =>
    atDesk(stage, 'district', ruleOut),
  )
  await step('and opens again what had been found in order', () => atDesk(stage, 'district', reopen))
  await step('at the next count the bureau sees the score with and without', async () => {
    await atDesk(stage, 'bureau', countAgain)
    await moveClock(stage, '2026-11-10T11:00:00')
    await atDesk(stage, 'bureau', seeCounted)
  })
}

/** 结果异议 against a published period: objected to by the company, ruled by the district. */
export async function playObjections(stage: DemoStage): Promise<void> {
  const { step } = stage
  await step('the company objects to a number of homes', () =>
    visiting(stage, { persona: 'company' }, object),
  )
  await step('every page of objections, in every way of looking', () => lookAtPages(stage, objectionPages))
  await step('the district upholds it, as it was found to be', () => atDesk(stage, 'district', uphold))
  await step('the company reads what was ruled, and why', () =>
    visiting(stage, { persona: 'company' }, async (company) => {
      await company.open(objectionsPage)
      await company.see(/^裁定：成立，认定 \d+ 户$/, reasons.found)
      await look(company, 'objection-answered')
    }),
  )
}

async function openBurst(desk: Visitor, words: string): Promise<void> {
  await desk.page.locator('tr[data-row$="|burst"]').filter({ visible: true, hasText: words }).first().click()
  await desk.see('打开小区页')
}

async function ruleOut(desk: Visitor): Promise<void> {
  await desk.open('/pages/me/index')
  await desk.press('异常核查')
  await openBurst(desk, '待核查')
  await desk.see(/^很大一部分答卷集中在一个小时内提交/)
  await look(desk, 'finding-beside', 'desktop')
  await desk.press('裁定')
  await desk.press('作出裁定')
  await desk.see('请选择裁定结果。')
  await desk.press('部分答卷不计入得分', 'radio')
  await desk.press('作出裁定')
  await desk.see('请至少选择一栋楼，或写明一户。')
  await desk.press('1幢', 'checkbox')
  await desk.find('textbox', '单户不计入（每行一个完整房号）').fill('99幢1单元101室')
  await desk.find('textbox', '理由（请勿写姓名、房号）').fill(reasons.filledIn)
  await desk.expecting([/refused ruleFinding unknown_household/], async () => {
    await desk.press('作出裁定')
    await desk.see('没有找到这一户，请核对楼栋和房号。')
  })
  await look(desk, 'finding-rule', 'desktop')
  await desk.find('textbox', '单户不计入（每行一个完整房号）').fill('')
  await desk.press('作出裁定')
  await desk.see('裁定已作出，下一次重新计算时生效。')
}

async function reopen(desk: Visitor): Promise<void> {
  await desk.open(findingsPage)
  await desk.find('combobox', '状态').selectOption('ruled')
  await openBurst(desk, '无异常')
  await desk.see('裁定：无异常')
  await desk.press('重新核查')
  await desk.find('textbox', '理由（请勿写姓名、房号）').fill(reasons.again)
  await look(desk, 'finding-reopen', 'desktop')
  await desk.page.getByRole('dialog').getByRole('button', { name: '重新核查' }).click()
  await desk.see('已重新列入待核查。')
}

async function countAgain(desk: Visitor): Promise<void> {
  await desk.open('/packages/bureau/table/index')
  await desk.press('重新计算')
  await desk.see(/^已安排重新计算/)
}

async function seeCounted(desk: Visitor): Promise<void> {
  await desk.open(findingsPage)
  await desk.find('combobox', '状态').selectOption('ruled')
  await openBurst(desk, '部分答卷不计入')
  await desk.see('已生效：结果同时列出排除前后的得分。')
  await desk.press('打开小区页')
  await desk.see(/^经裁定 \d+ 户不计入；若计入，得分为 \d+\.\d$/)
  await look(desk, 'with-and-without', 'desktop')
}

async function object(company: Visitor): Promise<void> {
  await company.open('/pages/me/index')
  await company.press('结果异议')
  await company.press('提出异议')
  const sheet = company.page.getByRole('dialog')
  await sheet.waitFor()
  const send = () => sheet.getByRole('button', { name: '提出异议' }).click()
  await send()
  await company.see('请选择对什么有异议。')
  await company.press('投诉责任', 'radio')
  await company.find('textbox', '工单编号').fill('0000000000')
  await company.find('textbox', '理由和依据（请勿写住户姓名、房号）').fill(reasons.claimed)
  await company.expecting([/refused raiseObjection case_not_counted/], async () => {
    await send()
    await company.see(/^这个编号的投诉没有计入/)
  })
  await company.press('楼栋户数', 'radio')
  await company.find('combobox', '小区').selectOption({ label: homeCompound })
  await company.find('combobox', '楼栋').selectOption({ index: 1 })
  await company.find('textbox', '实际应计的户数').fill('40')
  await look(company, 'objection-raise')
  await send()
  await company.see('异议已提出，由区县住建裁定。')
  await company.see('待裁定')
}

async function uphold(desk: Visitor): Promise<void> {
  await desk.open(objectionsPage)
  await desk.press('裁定')
  await desk.press('成立，按核实的情况更正', 'radio')
  await desk.find('textbox', '理由（物业可见，请勿写姓名、房号）').fill(reasons.found)
  await look(desk, 'objection-rule', 'desktop')
  await desk.press('作出裁定')
  await desk.see('裁定已作出，物业会收到通知。')
}
