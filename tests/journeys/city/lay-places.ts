import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { chooseFile } from './choose-file'
import { committee, compounds, compoundTable, generated, households, rosterTable, town } from './place'
import { lookAround, openWork } from './workbench'

/** A residents' committee where the national list has none. */
export async function createCommittee(bureau: Visitor): Promise<void> {
  await openWork(bureau, '行政区划')
  await bureau.find('combobox', '区县（功能板块）').selectOption({ label: town.district })
  await bureau.press(new RegExp(`^${town.name}`))
  await bureau.see('还没有居委会。新建之后，才能把小区交给居委会管理。')
  await look(bureau, 'regions-none', 'desktop')
  await bureau.press('新建居委会（社区）')
  await bureau.find('textbox', '名称').fill(committee)
  await look(bureau, 'region-new', 'desktop')
  await bureau.press('新建')
  await bureau.see('1 个居委会', committee)
}

/** Three compounds from a spreadsheet; the fourth row is named and left alone. */
export async function importCompounds(bureau: Visitor): Promise<void> {
  await openWork(bureau, '小区')
  await bureau.see('还没有登记小区。可以从表格导入，或逐个登记。')
  await look(bureau, 'compounds-none', 'desktop')
  await bureau.press('从表格导入')
  await chooseFile(bureau, { name: '小区登记表', rows: compoundTable })
  await look(bureau, 'compound-import-columns', 'desktop')
  await bureau.press('读取并核对')
  await bureau.press('名称无误，一并登记这些企业', 'checkbox')
  await bureau.see('将登记 3 个小区', '有 1 处需要修改', '赣榆区没有“海望镇”。', /^登记 第 5 行/)
  await lookAround(bureau, 'compound-import-preview')
  await bureau.press('登记这 3 个小区')
  await bureau.see(/^已登记 3 个小区/)
  await look(bureau, 'compound-import-done', 'desktop')
  await bureau.press('查看小区')
  await bureau.see(...Object.values(compounds))
  await look(bureau, 'compounds-imported', 'desktop')
}

/** The homes of all three from one register, after what would change has been looked at. */
export async function importRosters(desk: Visitor): Promise<void> {
  await openWork(desk, '住户名册')
  await desk.see('共 3 个小区，3 个需要处理')
  await look(desk, 'rosters-none', 'desktop')
  await desk.press('导入楼盘表（可多个小区）')
  await chooseFile(desk, { name: '楼盘表', rows: rosterTable })
  await desk.press('读取并核对')
  await desk.see('核对完毕，3 个可以导入')
  await desk.page.getByRole('row', { name: compounds.garden }).click()
  await desk.see(
    `计票户数 0 → ${households.garden}（登记户数 ${households.garden}）；0 户不变`,
    '新增（25 户）',
  )
  await look(desk, 'roster-review', 'desktop')
  await desk.press('导入 3 个')
  await desk.see('已导入 3 个')
  await look(desk, 'roster-applied', 'desktop')
}

/** One more building that no register has, from its shape. */
export async function generateBuilding(desk: Visitor): Promise<void> {
  await openWork(desk, '住户名册')
  await desk.page.getByRole('row', { name: compounds.village }).click()
  await desk.see('按楼栋生成')
  await look(desk, 'roster', 'desktop')
  await desk.press('按楼栋生成')
  await desk.find('textbox', '楼栋').fill(generated.building)
  await desk.find('textbox', '单元数（没有单元填 0）').fill(generated.units)
  await desk.find('textbox', '层数').fill(generated.floors)
  await desk.find('textbox', '每单元每层户数').fill(generated.rooms)
  await desk.see('每栋 12 户，1 栋共 12 户。')
  await look(desk, 'roster-generate', 'desktop')
  await desk.press('与现有名册核对')
  await desk.see(
    '新增（12 户）',
    `计票户数 6 → ${households.village}（登记户数 ${households.village}）；0 户不变`,
  )
  await desk.press('导入 1 个')
  await desk.see('已导入 1 个')
}
