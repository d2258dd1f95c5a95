import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'

/** A draft with another rule than the default: what it costs is said before it is saved, and it stands on the period's page. */
export async function chooseMethod(bureau: Visitor): Promise<void> {
  await bureau.open('/packages/bureau/periods/index')
  await bureau.press('新建评价周期')
  await bureau.find('textbox', '编号').fill('2027H1')
  await bureau.find('textbox', '名称').fill('2027 年上半年')
  for (const [label, day] of [
    ['开始日期', '2027-05-01'],
    ['截止日期', '2027-05-31'],
    ['公布日期', '2027-06-10'],
  ] as const) {
    await bureau.page.getByLabel(label).last().fill(day)
  }
  await bureau.see(/^代价：同一档里的满意度差别/)
  await bureau.press('满意度达到门槛后再比其他', 'radio')
  await bureau.see(/^代价：达到门槛以后/)
  await bureau.find('combobox', '每档分数').selectOption('2')
  await bureau.press('250 户以下的小区另定参评要求', 'checkbox')
  await look(bureau, 'period-choices', 'desktop')
  await bureau.press('保存草稿')
  await bureau.see('满意度达到门槛后再比其他，每 2 分一档', '250 户以下另定参评要求')
  await look(bureau, 'period-chosen', 'desktop')
}
