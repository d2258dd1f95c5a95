import { isDeepStrictEqual } from 'node:util'
import { look } from '../checks/look'
import { shownRows } from '../rating/city-table'
import type { Visitor } from '../stage/visitor'
import { compounds, households } from './place'
import type { Plan } from './plan-period'
import { openWork } from './workbench'

/** Households that answered themselves: by slip, poster and paper in one compound, by the desk code in another. */
const answered = { garden: 3, court: 1, village: 0 } as const
const names = ['garden', 'court', 'village'] as const

const rate = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)}%`

/** The bureau's table and the period's participation say the same: what every way in has brought, and no more. */
export async function seeParticipation(bureau: Visitor, plan: Plan): Promise<void> {
  const fault = bureau.stage.faults.add
  const expected = names.map((name) => ({
    小区: compounds[name],
    户: String(answered[name]),
    率: rate(answered[name], households[name]),
  }))
  const held = (where: string, shown: { 小区: string; 户: string; 率: string }[]) => {
    const inOrder = expected.map(({ 小区 }) => shown.find((row) => row.小区 === 小区))
    if (!isDeepStrictEqual(inOrder, expected) || shown.length !== expected.length) {
      fault(`${where} shows ${JSON.stringify(shown)}`)
    }
  }
  await openWork(bureau, '小区满意度一览')
  await bureau.see(...Object.values(compounds))
  await look(bureau, 'table-open', 'desktop')
  held(
    'the table',
    (await shownRows(bureau)).map((row) => ({ 小区: row.小区, 户: row.参评户, 率: row.参评率 })),
  )
  await openWork(bureau, '评价周期')
  await bureau.press(new RegExp(`^${plan.name}`))
  await bureau.find('button', '参评进度').waitFor()
  await look(bureau, 'period-open', 'desktop')
  await bureau.press('参评进度')
  await bureau.see('4 户', rate(4, 50))
  await look(bureau, 'participation-counted', 'desktop')
  const rows = (await shownRows(bureau)) as unknown as Record<string, string>[]
  held(
    'the participation',
    rows.map((row) => ({ 小区: row.小区 ?? '', 户: row.已参评 ?? '', 率: row.参评率 ?? '' })),
  )
}

/** Every action of the journey, in the words of the audit. */
const actions = [
  ...['启用本市', '新增区划', '登记物业服务企业', '登记小区', '发出邀请', '接受邀请任职', '导入住户名册'],
  ...['保存评价周期草稿', '发布评价周期', '批量打印绑定码', '发放现场绑定码', '印制楼栋海报', '确认住户认领'],
  ...['印制纸质评价表', '录入纸质评价', '协助填写评价'],
]

export async function seeAudit(bureau: Visitor): Promise<void> {
  await openWork(bureau, '操作记录')
  await bureau.see(/^记录不能修改或删除。/)
  const words = await bureau.page.locator('.audit-action').filter({ visible: true }).allInnerTexts()
  for (const action of actions) {
    if (!words.includes(action)) bureau.stage.faults.add(`the audit does not tell of ${action}`)
  }
  await look(bureau, 'audit', 'desktop')
}
