import { sheetItems } from '../../../core/selection/score-sheet'
import { type Seat, seatTitles } from '../../../core/selection/seats'
import { look, lookEveryWay } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import { variants } from '../stage/variants'
import type { Visitor } from '../stage/visitor'
import { photo } from './apply'
import { compounds, to } from './places'

const { garden } = compounds

/** The bureau gives a seat to somebody, by the name that their office has. */
async function assign(desk: Visitor, seat: Seat, holder: string): Promise<void> {
  await desk.open(to.assigning)
  await desk.page.getByRole('row', { name: garden.name }).click()
  const free = desk.find('combobox', `${seatTitles[seat]}分配给`)
  const option = free.locator('option', { hasText: holder })
  await free.selectOption(String(await option.getAttribute('value')))
  await desk.press(`分配${seatTitles[seat]}`)
  await desk.see('评审已分配。')
}

export function assignBoth(stage: Stage): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await assign(desk, 'first', '周老师')
    await assign(desk, 'second', '陈老师')
    await look(desk, 'assigned', 'desktop')
  })
}

/** A third is asked for as soon as the two lie too far apart. */
export function assignThird(stage: Stage): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.assigning)
    await desk.page.getByRole('row', { name: garden.name }).click()
    await desk.see(/^前两位相差 /)
    await look(desk, 'assign-third', 'desktop')
    await assign(desk, 'third', '孙老师')
  })
}

/** The third says so too, and finds the case before them. */
export const declareThird = (stage: Stage): Promise<void> =>
  atDesk(stage, 'assessor-3', (desk) => declare(desk))

/** Says that nothing keeps them from it, before anything of the case is shown. */
async function declare(desk: Visitor, name?: string): Promise<void> {
  await desk.open(to.assessments)
  await desk.press(new RegExp(`^${garden.name}`))
  await desk.see('先声明有无利害关系')
  if (name) {
    await lookEveryWay(desk, name)
    await variants.desktop.put(desk.page)
  }
  await desk.press('没有利害关系，可以评审', 'radio')
  await desk.press('声明并开始评审')
  await desk.see('申报材料（2 件）')
}

/** A visit with photos of what hangs where everybody passes. */
async function visit(desk: Visitor, day: string): Promise<void> {
  await desk.press('记录现场核查')
  await desk.settled()
  await desk.press('记录一次核查')
  await desk.page.getByLabel('核查日期').filter({ visible: true }).fill(day)
  for (const text of [
    '显著位置公示相关部门投诉、咨询电话',
    '显著位置公示供水、排水、供电、供气、供热等专业单位电话',
  ]) {
    const group = desk.page.getByRole('radiogroup', { name: text })
    await group.getByRole('radio', { name: '符合', exact: true }).click()
    const photos = desk.page.getByRole('group', { name: `${text}的照片` })
    const chooser = desk.page.waitForEvent('filechooser')
    await photos.getByRole('button').last().click()
    await (await chooser).setFiles([photo])
    await photos.getByText(photo.name).waitFor()
    await photos.getByRole('status').filter({ hasText: '，' }).waitFor({ state: 'detached' })
  }
  await look(desk, 'visit-form', 'desktop')
  await desk.press('提交核查记录')
  await desk.see('核查记录已保存。')
}

/** Every item with the points that the system suggests, else with all or so many quarters of them, and what shows it. */
async function score({ page }: Visitor, quarters: number): Promise<void> {
  for (const { code, onSite } of sheetItems) {
    const item = page.getByRole('group', { name: new RegExp(`^${code} [^常]`) })
    const suggested = item.getByRole('button', { name: /^采用 / })
    const isSuggested = (await suggested.count()) > 0
    if (isSuggested && !onSite) {
      await suggested.click()
      continue
    }
    const isLess = /^[一三]/.test(code)
    const quick = item.getByRole('button', { name: new RegExp(`^${code} 给 `) })
    await (isSuggested ? suggested : quick.nth(isLess ? 4 - quarters : 0)).click()
    await item.getByRole('button', { name: new RegExp(`^${code} 依据：`) }).click()
    await item
      .getByRole('checkbox', onSite && { name: /现场照片/ })
      .first()
      .click()
    const note = item.getByRole('textbox', { name: `${code} 说明` })
    if ((await note.count()) > 0) await note.fill('现场查看，材料不全')
  }
}

async function handIn(desk: Visitor): Promise<void> {
  await desk.press('提交评分')
  await desk.press('确定提交')
  await desk.see('评分已提交。')
}

/** One declares, visits the compound and scores. */
export function assessFirst(stage: Stage, day: string): Promise<void> {
  return atDesk(stage, 'assessor-1', async (desk) => {
    await declare(desk, 'declare')
    await visit(desk, day)
    await desk.open(to.assessment('garden'))
    await score(desk, 4)
    await desk.press('保存，以后继续')
    await desk.see('已保存，可以以后继续。')
    await look(desk, 'assessment-scored', 'desktop')
    await handIn(desk)
    await look(desk, 'assessment-handed-in', 'desktop')
  })
}

/** Another scores without seeing it, three quarters of some items. */
export function assessSecond(stage: Stage): Promise<void> {
  return atDesk(stage, 'assessor-2', async (desk) => {
    await declare(desk)
    await score(desk, 3)
    await handIn(desk)
  })
}

/** The third settles it. */
export function assessThird(stage: Stage): Promise<void> {
  return atDesk(stage, 'assessor-3', async (desk) => {
    await desk.open(to.assessment('garden'))
    await score(desk, 4)
    await handIn(desk)
  })
}
