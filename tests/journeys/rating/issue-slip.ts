import { readSlipCode } from '../../../core/place/slip-code'
import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'

/** The residents' committee issues a slip for a household of its compound; answers with the digits. */
export async function issueSlip(visitor: Visitor, household: string): Promise<string> {
  await visitor.open('/packages/staff/slips/index')
  await visitor.find('textbox', '按房号查找').fill(household)
  await visitor.press(new RegExp(`^${household}`))
  await visitor.press('发放绑定码')
  await visitor.see('绑定码只显示这一次，请抄写或复制后交给住户本人。')
  await look(visitor, 'slip-issued')
  const slip = readSlipCode(await visitor.page.locator('.slip-issued').innerText())
  if (slip === null) throw new Error('the slip that was issued cannot be read')
  await visitor.press('完成')
  return slip
}
