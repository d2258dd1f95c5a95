import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import { compounds, to } from './places'

const { garden } = compounds
const finding = '老旧小区充电设施不足，建议纳入下一年改造计划。'

/** The district finds its report prefilled, adds to it, submits it, and takes it along as a file that can be edited. */
export async function writeReport(stage: Stage): Promise<void> {
  await atDesk(stage, 'district', async (desk) => {
    await desk.open('/pages/me/index')
    await desk.press('总结报告')
    await desk.press(/^海州区总结报告/)
    await desk.see('系统已按统计数据填好，可以修改、补充。')
    const problems = desk.find('textbox', '存在问题及建议')
    await problems.fill(`${await problems.inputValue()}\n${finding}`)
    await desk.find('textbox', '党的工作覆盖的小区（个）').fill('2')
    await desk.press('保存')
    await desk.see('请注明来源，或将两项都留空。')
    await desk.find('textbox', '来源').fill('区委组织部 2026 年 11 月台账')
    await desk.press('保存')
    await desk.see('已保存。')
    await look(desk, 'report-written', 'desktop')
    await desk.press('报送')
    await look(desk, 'report-submit', 'desktop')
    await desk.press('确认报送')
    await desk.see('报告已报送。')
    await readDocx()

    async function readDocx() {
      const download = desk.page.waitForEvent('download')
      await desk.press('下载可编辑文档')
      const file = await readFile(await (await download).path())
      if (stage.shots) await writeFile(join(stage.shots, 'report.docx'), file)
      const text = Buffer.from(unzipSync(file)['word/document.xml'] ?? []).toString('utf8')
      for (const words of [finding, '成立率', '党组织覆盖率']) {
        if (!text.includes(words)) stage.faults.add(`the report as a file lacks ${words}`)
      }
    }
  })
  await atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.reports)
    await desk.press(/^海州区总结报告/)
    await desk.see(finding)
  })
}

/** What others may learn is published by the bureau and read by everybody. */
export async function publishExperience(stage: Stage): Promise<void> {
  await atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.experienceDrafts)
    await desk.press(new RegExp(`^${garden.name}`))
    await desk.find('textbox', '标题').fill('一张议事桌，两个工作日答复')
    await desk.press('发布')
    await desk.see(/^请填写/)
    await desk.find('textbox', /可复制/).fill('固定议事日、当场登记、限时答复、逐件公布。')
    await look(desk, 'experience-form', 'desktop')
    await desk.press('发布')
    await desk.see('案例已发布。')
  })
  await visiting(stage, {}, async (anybody) => {
    await anybody.open(to.campaign)
    await anybody.press(/^经验案例/)
    await anybody.press(/^一张议事桌/)
    await anybody.see('固定议事日、当场登记、限时答复、逐件公布。')
  })
}
