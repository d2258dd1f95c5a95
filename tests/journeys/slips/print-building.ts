import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSlipCode } from '../../../core/place/slip-code'
import { look, lookEveryWay } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { faultsOnPaper, pagesOf, readQr } from './read-sheet'

/**
 * The slips of the building that is chosen on the page of slips, printed: nothing cut, nothing else on the paper, and each
 * code reads what its digits say.
 */
export async function printBuilding(visitor: Visitor): Promise<string[]> {
  const { stage, page } = visitor
  await visitor.press(/^打印整幢楼的绑定码/)
  await visitor.see('只打印还没有人绑定的住户', /^本次 \d+ 户/)
  await lookEveryWay(visitor, 'slip-sheets')
  await visitor.press('生成绑定码')
  await visitor.see('数字只在本页显示，离开后不能再看到。请先打印，再离开。')
  const count = await page.locator('.slip').count()
  await page.waitForFunction((slips) => document.querySelectorAll('.slip .qr-code').length === slips, count)
  await look(visitor, 'slip-sheets-printed')
  const codes = (await page.locator('.slip-code').allInnerTexts()).map(readSlipCode)
  for (const index of [0, count - 1]) {
    const read = await readQr(visitor, index)
    if (!read.endsWith(`/bind?slip=${codes[index]}`)) stage.faults.add(`the code reads ${read}`)
  }
  for (const fault of await faultsOnPaper(visitor)) stage.faults.add(fault)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  if (pagesOf(pdf) !== Math.ceil(count / 8)) stage.faults.add(`${count} slips on ${pagesOf(pdf)} pages`)
  if (stage.shots) await writeFile(join(stage.shots, 'slips.pdf'), pdf)
  return codes.filter((code) => code !== null)
}
