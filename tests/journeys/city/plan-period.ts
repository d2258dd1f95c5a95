import { dayOfInstant } from '../../../core/place/day'
import { look } from '../checks/look'
import type { EmptyStage } from '../stage/open-stage'
import type { Visitor } from '../stage/visitor'
import { answerSheet, lookAround, openWork } from './workbench'

export type Plan = { code: string; name: string; firstDay: string; lastDay: string; publicationDay: string }

/** A period that begins the day after tomorrow and runs for two weeks. */
export function planFrom(now: number): Plan {
  const [firstDay = '', lastDay = '', publicationDay = ''] = [2, 16, 26].map((days) =>
    dayOfInstant(new Date(now + days * 86_400_000).toISOString()),
  )
  const year = firstDay.slice(0, 4)
  return { code: `${year}A`, name: `${year}年试评`, firstDay, lastDay, publicationDay }
}

/** Planned, held against the list once the clock has looked at it, and announced. */
export async function announcePeriod(stage: EmptyStage, bureau: Visitor, plan: Plan): Promise<void> {
  await openWork(bureau, '评价周期')
  await bureau.see('还没有评价周期。新建后先是草稿，检查通过再发布。')
  await bureau.press('新建评价周期')
  await bureau.find('textbox', '编号').fill(plan.code)
  await bureau.find('textbox', '名称').fill(plan.name)
  for (const [label, day] of [
    ['开始日期', plan.firstDay],
    ['截止日期', plan.lastDay],
    ['公布日期', plan.publicationDay],
  ] as const) {
    await bureau.page.getByLabel(label).last().fill(day)
  }
  await look(bureau, 'period-form', 'desktop')
  await bureau.press('保存草稿')
  await bureau.see('发布前检查', '系统正在检查，通常一分钟内完成，请稍后刷新。')
  await look(bureau, 'period-unchecked', 'desktop')
  await stage.cloud.runTimer('clock')
  await bureau.press('刷新')
  await bureau.see('共 3 个小区、50 户。', '已设置并核对，本期单独使用。')
  await bureau.gone('全部通过后才能发布。')
  await bureau.gone('草稿已保存。')
  await lookAround(bureau, 'period-checked')
  await bureau.press('各小区需要多少户参评')
  await bureau.see(`“${plan.name}”还是草稿。`)
  await look(bureau, 'participation-draft', 'desktop')
  await bureau.page.goBack()
  await bureau.press('发布')
  await look(bureau, 'period-announce', 'desktop')
  await answerSheet(bureau, '发布')
  await bureau.see('评价周期已发布。', '已发布，未开始')
}
