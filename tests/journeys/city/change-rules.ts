import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { openWork } from './workbench'

/** A category is retired and the answer is due sooner; both hold from the next version on, and the first stays to be read. */
export async function changeComplaintRules(bureau: Visitor): Promise<void> {
  await openWork(bureau, '投诉规则')
  await bureau.see('现在使用系统自带的规则。')
  await bureau.page.locator('tr[data-row="pets"]').click()
  await look(bureau, 'rules-category', 'desktop')
  await bureau.press('停用这个类别')
  await bureau.see('1 处改动尚未保存')
  await bureau.press('办理时限', 'radio')
  await bureau.find('textbox', '报区县住建（逾期后的工作日）').fill('9')
  await bureau.see('逐级上报的天数须依次增加：街道（乡镇）、区县住建、市住建局。')
  await bureau.find('textbox', '报区县住建（逾期后的工作日）').fill('3')
  await bureau.find('textbox', '答复（工作日）').fill('8')
  await look(bureau, 'rules-limits', 'desktop')
  await bureau.press('保存为新版本')
  await bureau.see('停用类别：违规饲养动物', '答复：10 → 8 个工作日')
  await look(bureau, 'rules-save', 'desktop')
  await bureau.find('textbox', '原因').fill('按市政府要求缩短答复时间')
  await bureau.press('保存')
  await bureau.see(/^现在是第 1 版/)
  await bureau.press('历史版本', 'radio')
  await bureau.press(/^系统自带的规则/)
  await bureau.see('10 个工作日')
  await look(bureau, 'rules-versions', 'desktop')
}
