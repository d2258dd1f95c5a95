import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTableFile } from '../../../src/platform/table-file/read-table-file'
import { look, lookEveryWay } from '../checks/look'
import { pagesOf } from '../slips/read-sheet'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import { paths, people, question } from './people'

/** From 公开 to the newest accounts, and a question about one of their rows. */
export function readAndAsk(stage: Stage, compound: string): Promise<void> {
  const to = paths(compound)
  return visiting(stage, { persona: people.owner }, async (owner) => {
    await owner.open('/pages/home/index')
    await owner.press('小区公示')
    await owner.settled()
    await owner.press('新公示提醒我')
    await owner.press('开启提醒')
    await owner.see('已开启新公示提醒，点按取消')
    await owner.open(to.disclosure('commonIncome', '2026Q3'))
    await owner.see('21,749.50', '这是第一期账目，没有上一期可以核对。')
    await owner.press(/^地面停车费 8 月/)
    await look(owner, 'row')
    await owner.press('对这一行纠错')
    await owner.find('textbox', '哪里不对，依据是什么').fill(question)
    await lookEveryWay(owner, 'ask')
    await owner.press('提交')
    await owner.see('（我提出的）', /公示单位在 .* 前答复/)
  })
}

/** The neighbours read that something was asked, not by whom nor in which words; the asker is told of the answer. */
export async function readAnswer(stage: Stage, compound: string): Promise<void> {
  const to = paths(compound)
  await visiting(stage, {}, async (anybody) => {
    await anybody.open(to.disclosure('commonIncome', '2026Q3'))
    await anybody.see('22,149.50', /答复：经核对漏记两个车位，已更正。$/)
    if ((await anybody.page.locator('body').innerText()).includes(question)) {
      stage.faults.add('everybody reads in which words was asked')
    }
    await anybody.press(/^版本与更正/)
    await anybody.see('更正原因：8 月漏记两个车位', '第 2 行的收入：8,200.00 → 8,600.00')
    await look(anybody, 'versions')
    await anybody.press('查看这一版')
    await anybody.see('您正在查看第 1 版，已由第 2 版更正。', '21,749.50')
  })
  await visiting(stage, { persona: people.owner }, async (owner) => {
    await owner.open('/packages/mine/inbox/index')
    await owner.see('您提出的公示纠错已有答复', '小区有新的公示')
    await owner.press(/^您提出的公示纠错已有答复/)
    await owner.see(`我的疑问：${question}`)
  })
}

/** Two thousand rows: few of them are in the page at once, wherever it stands; a word finds its row. */
export function readLarge(stage: Stage, compound: string): Promise<void> {
  return visiting(stage, {}, async (anybody) => {
    await anybody.open(paths(compound).disclosure('maintenanceFund', '2026H2'))
    await anybody.see('车位 1 停车费')
    const drawn = () => anybody.page.locator('.ledger-row.tappable').count()
    if ((await drawn()) > 200) stage.faults.add(`${await drawn()} of 2,000 rows are drawn at once`)
    await anybody.page.getByText('版本与更正').filter({ visible: true }).first().scrollIntoViewIfNeeded()
    await anybody.see('车位 2000 停车费')
    if ((await drawn()) > 200) stage.faults.add(`${await drawn()} of 2,000 rows are drawn at the end`)
    await anybody.find('textbox', '在 2000 行中查找').fill('车位 1777 ')
    await anybody.see('车位 1777 停车费')
    await look(anybody, 'large-found')
  })
}

/** On paper nothing but the disclosures, over as many pages as they need; as a workbook every one a sheet. */
export function takeAlong(stage: Stage, compound: string): Promise<void> {
  const to = paths(compound)
  const fault = stage.faults.add
  return visiting(stage, { desktop: true }, async (anybody) => {
    const { page } = anybody
    await anybody.open(`${to.print}&kind=commonIncome&period=2026Q3`)
    await anybody.see('22,149.50')
    const short = await page.pdf({ preferCSSPageSize: true })
    if (stage.shots) await writeFile(join(stage.shots, 'quarter.pdf'), short)
    if (pagesOf(short) !== 1) fault(`a quarter of five rows is printed on ${pagesOf(short)} pages`)
    await anybody.open(`${to.print}&kind=maintenanceFund&period=2026H2`)
    await anybody.see('车位 2000 停车费')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    if (stage.shots) await writeFile(join(stage.shots, 'two-thousand-rows.pdf'), pdf)
    if (pagesOf(pdf) < 30) fault(`two thousand rows are printed on ${pagesOf(pdf)} pages`)
    await anybody.open(to.list)
    const download = page.waitForEvent('download')
    await anybody.press('下载全部最新公示（XLSX）')
    const path = await (await download).path()
    const read = await readTableFile('公示.xlsx', new Uint8Array(await readFile(path)))
    const names = read.ok ? read.table.sheets.map(({ name }) => name) : []
    for (const name of ['公示目录', '公共收益 2026 年第四季度', '维修资金使用 2026 年下半年']) {
      if (!names.includes(name)) fault(`the workbook has the sheets ${names.join('、')}, not ${name}`)
    }
  })
}
