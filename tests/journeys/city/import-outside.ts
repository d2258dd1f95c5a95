import { dayOfInstant, daysLater } from '../../../core/place/day'
import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { chooseFile } from './choose-file'
import { compounds } from './place'
import { lookAround, openWork } from './workbench'

/** A table as a hotline exports it: with columns that are never read, an enquiry, and a compound that is not registered. */
function hotlineTable(now: number, ended: string) {
  const day = (days: number) => `${dayOfInstant(daysLater(new Date(now).toISOString(), -days))} 09:30:00`
  return [
    ['12345 热线工单'],
    [
      '工单编号',
      '来电人',
      '联系电话',
      '涉及小区',
      '来电时间',
      '工单类型',
      '问题分类',
      '被投诉单位',
      '是否解决',
    ],
    ['热线0001', '某人', '13900000000', compounds.garden, day(40), '投诉', '电梯', '和顺物业', ended],
    ['热线0002', '某人', '13900000000', compounds.court, day(70), '投诉', '电梯困人', '区住建局', '是'],
    ['热线0003', '某人', '13900000000', '海望小区', day(70), '投诉', '电梯', '', ''],
    ['热线0004', '某人', '13900000000', compounds.garden, day(10), '咨询', '电梯', '', ''],
  ]
}

/** Cases of a hotline are imported; imported again they stay one, and what differs is changed when ticked. */
export async function importOutside(bureau: Visitor): Promise<void> {
  const now = bureau.stage.cloud.clock.now()
  await openWork(bureau, '外部工单')
  await bureau.see(/^还没有外部工单。/)
  await lookAround(bureau, 'outside-none')
  await bureau.press('从表格导入')
  await chooseFile(bureau, { name: '热线工单', rows: hotlineTable(now, '否') })
  await bureau.press('读取并核对')
  await bureau.see(/^类别：有 1 种说法/, /^责任单位：有 1 种说法/)
  await bureau.page.getByLabel(/^区住建局/).selectOption({ label: '只是承办单位，按类别确定' })
  await lookAround(bureau, 'outside-words')
  await bureau.press('确定并核对')
  await bureau.see('将新增 2 件', '有 1 处需要修改', /没有登记“海望小区”/)
  await lookAround(bureau, 'outside-preview')
  await bureau.press('导入 2 件')
  await bureau.see(/已新增 2 件，更正 0 件/)
  await look(bureau, 'outside-done', 'desktop')
  await bureau.press('再导入一个文件')
  await chooseFile(bureau, { name: '热线工单', rows: hotlineTable(now, '是') })
  await bureau.press('读取并核对')
  await bureau.see('没有要导入的工单', /办理结果：未解决 → 已解决/)
  await bureau.press('全部更正', 'checkbox')
  await lookAround(bureau, 'outside-corrections')
  await bureau.press('导入 1 件')
  await bureau.see(/已新增 0 件，更正 1 件/)
  await bureau.press('查看外部工单')
  await bureau.see('热线0001', '热线0002')
}
