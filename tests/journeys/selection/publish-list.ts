import { Readable } from 'node:stream'
import { verifyFile } from '../../../local/method/verify-file'
import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import type { Visitor } from '../stage/visitor'
import { compounds, to } from './places'

const { garden, court, lane, village } = compounds
export const objection = '楼道长期堆放杂物，消防通道也被占用，这一项得分偏高。'
const answer = '经复查属实，申报材料与现场不符。'

/** The bureau has the list made, which nobody can change by hand. */
export function sealList(stage: Stage, number: 1 | 2): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.work)
    await look(desk, `work-${number}`, 'desktop')
    await desk.press(`生成并公示第 ${number} 份名单`)
    await look(desk, `seal-${number}`, 'desktop')
    await desk.press('封存并公示')
    await desk.see(`第 ${number} 份名单已封存并公示。`)
  })
}

/** Without signing in: who stands where and why, and who is left out by what. */
export function readList(stage: Stage): Promise<void> {
  return visiting(stage, {}, async (anybody) => {
    await anybody.open('/packages/results/table/index')
    await anybody.press(/^“美好家园”选树/)
    await anybody.settled()
    await anybody.press(/^公示名单/)
    await anybody.see(/^建议名单公示中/, garden.name, court.name, village.name)
    const places = anybody.page.getByRole('list', { name: '名单' }).getByRole('listitem')
    const words = await places.allInnerTexts()
    for (const [index, name] of [garden.name, court.name, lane.name].entries()) {
      if (!words[index]?.includes(name))
        stage.faults.add(`place ${index + 1} is ${words[index]}, not ${name}`)
    }
    await verifyFileOf(anybody)
    const leftOut = anybody.page.locator('.selection-line', { hasText: village.name }).first()
    if (!(await leftOut.innerText()).includes('样本')) {
      stage.faults.add(`the village is left out by ${await leftOut.innerText()}`)
    }
  })
}

/** The sealed file follows from itself, and has the hash that the page prints. */
async function verifyFileOf({ page, press, stage }: Visitor): Promise<void> {
  // What opens beside the page is a file and no page: its address is enough.
  await page.evaluate(() => {
    window.open = (address) => {
      document.body.dataset.opened = String(address)
      return null
    }
  })
  await press('下载封存文件')
  const address = await page.locator('body').getAttribute('data-opened')
  const file = Buffer.from(await (await fetch(String(address))).arrayBuffer())
  const { sha256, found, differing } = await verifyFile(Readable.from([file]))
  if (differing > 0) stage.faults.add(`the list’s file differs from itself: ${found[0]}`)
  const words = await page.locator('.selection-hash', { hasText: 'SHA-256' }).innerText()
  if (!words.includes(sha256)) stage.faults.add(`the page prints ${words}, the file has ${sha256}`)
}

/** A resident objects in the app, once. */
export function object(stage: Stage): Promise<void> {
  return visiting(stage, { persona: 'resident' }, async (resident) => {
    await resident.open(to.list)
    await resident.press('提出异议')
    await resident.find('combobox', '对哪个小区').selectOption({ label: lane.name })
    await resident.find('combobox', '哪一方面').selectOption({ index: 1 })
    await resident.press('提交异议')
    await resident.see('请写明理由，至少 4 个字。')
    await resident.find('textbox', '理由').fill(objection)
    await look(resident, 'object')
    await resident.press('提交异议')
    await resident.see('异议已提交，答复会在名单页公布。', /^您对/)
  })
}

/** Another one came by telephone. */
export function enterObjection(stage: Stage): Promise<void> {
  return atDesk(stage, 'residents-committee', async (desk) => {
    await desk.open(to.objectionEntry)
    await desk.find('combobox', '对哪个小区').selectOption({ label: court.name })
    await desk.find('combobox', '怎样提出的').selectOption({ label: '电话' })
    await desk.find('textbox', '提出人所在小区').fill(garden.name.slice(3))
    await desk.press('查找')
    const homeIn = desk.find('combobox', '小区')
    await homeIn.locator('option', { hasText: garden.name }).waitFor({ state: 'attached' })
    await homeIn.selectOption({ label: garden.name })
    await desk.find('textbox', '提出人的住处').fill('1幢7室')
    await desk.find('textbox', '理由').fill('收费公示栏没有更新。')
    await look(desk, 'objection-entry-filled', 'desktop')
    await desk.press('登记')
    await desk.see('异议已登记。')
  })
}

/** Both are answered; the one that is upheld leads to a ruling, which is published. */
export function answerObjections(stage: Stage): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.objections)
    await desk.see(objection)
    await look(desk, 'objections-open', 'desktop')
    await answerOne(lane.name, '异议成立', answer)
    await answerOne(court.name, '异议不成立', '公示栏已于十二月更新，现场照片可查。')
    await desk.open(to.work)
    await desk.page
      .locator('.selection-line', { hasText: lane.name })
      .getByRole('button', { name: '裁定退出' })
      .click()
    await desk.page.getByRole('dialog').getByRole('textbox').fill('异议成立，申报材料与现场不符。')
    await look(desk, 'rule', 'desktop')
    await desk.page.getByRole('dialog').getByRole('button').first().click()
    await desk.see('裁定已公布。', /封存后事实有变动/)

    async function answerOne(name: string, outcome: string, words: string) {
      await desk.page
        .locator('.card', { hasText: name })
        .getByRole('button', { name: '答复' })
        .first()
        .click()
      const sheet = desk.page.getByRole('dialog')
      await sheet.getByRole('textbox').fill(words)
      await look(desk, `objection-${outcome === '异议成立' ? 'upheld' : 'refused'}`, 'desktop')
      await sheet.getByRole('button', { name: outcome, exact: true }).click()
      await sheet.waitFor({ state: 'detached' })
      await desk.settled()
    }
  })
}

/** The new list names what changed; whoever objected reads the answer. */
export async function readChanges(stage: Stage): Promise<void> {
  await visiting(stage, { persona: 'resident' }, async (resident) => {
    await resident.open(to.list)
    await resident.see('与第 1 份名单的不同', /^经裁定退出/, /经复查属实/)
  })
}
