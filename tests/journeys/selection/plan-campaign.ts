import { type Stage as CampaignStage, stageNames, stageTitles } from '../../../core/selection/stages'
import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import type { Visitor } from '../stage/visitor'
import { period, to } from './places'

/** The campaign's days, around the rating period: its results are published on 12-10. */
const days: Record<CampaignStage, readonly [string, string]> = {
  launch: ['2026-11-10', '2026-11-12'],
  apply: ['2026-11-10', '2026-11-20'],
  verify: ['2026-11-10', '2026-12-01'],
  assess: ['2026-11-18', '2026-12-12'],
  publicity: ['2026-12-13', '2026-12-19'],
  announce: ['2026-12-20', '2026-12-25'],
  recommend: ['2026-12-20', '2026-12-28'],
  districtReport: ['2026-12-13', '2026-12-25'],
  province: ['2026-12-29', '2026-12-31'],
  experience: ['2027-01-01', '2027-03-31'],
}

const dayField = ({ page }: Visitor, label: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true }).first()

/** The bureau plans a year, saves it, and launches it: from then on everybody sees it, and nothing of it but days can change. */
export function planCampaign(stage: Stage): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await desk.open('/pages/me/index')
    // There is no campaign yet, which the page says in its own words.
    await desk.expecting([/unknown_campaign/], async () => {
      await desk.press('“美好家园”选树')
      await desk.see(/^还没有发布选树活动/)
      await look(desk, 'campaign-none', 'desktop')
      await desk.press(/^选树方案/)
    })
    await desk.see('保存之后才能发布。')
    await look(desk, 'plan-new', 'desktop')
    await desk.find('combobox', '评价周期').selectOption({ label: period.name })
    for (const name of stageNames) {
      const [opensOn, closesOn] = days[name]
      await dayField(desk, `${stageTitles[name]}开始`).fill(opensOn)
      await dayField(desk, `${stageTitles[name]}截止`).fill(closesOn)
    }
    await desk.find('textbox', '最少选树').fill('1')
    await desk.find('textbox', '最多选树').fill('2')
    await desk.find('textbox', '向省推荐').fill('1')
    await desk.find('textbox', '公示天数').fill('3')
    await desk.press('保存方案')
    await desk.see('方案已保存。')
    await look(desk, 'plan-saved', 'desktop')
    await desk.press('发布活动')
    await look(desk, 'plan-launch', 'desktop')
    await desk.press('发布')
    await desk.see('选树活动已发布。')
    await moveDay(desk)
  })
}

/** A day is moved in plain sight: the calendar says so for good. */
async function moveDay(desk: Visitor): Promise<void> {
  await desk.press('调整日程')
  await dayField(desk, '改为').fill('2026-11-22')
  await desk.find('textbox', '原因').fill('台风影响申报')
  await look(desk, 'plan-move', 'desktop')
  await desk.press('调整')
  await desk.see(/台风影响申报/)
}

/** Everybody reads it, signed in or not. */
export function readCampaign(stage: Stage): Promise<void> {
  return visiting(stage, {}, async (anybody) => {
    await anybody.open(to.campaign)
    await anybody.see(/^正在进行：发动与评价、申报/, /11 月 22 日/, /台风影响申报/)
  })
}
