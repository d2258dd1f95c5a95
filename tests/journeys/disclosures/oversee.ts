import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import { paths, people } from './people'

/** The bureau sees what is late, takes the table along, and changes how often something is asked for. */
export function oversee(stage: Stage, compound: string): Promise<void> {
  const to = paths(compound)
  return atDesk(stage, people.bureau, async (desk) => {
    await desk.open(to.table)
    await desk.see('按时公示率')
    await desk.page.locator(`tr[data-row="${compound}"]`).filter({ visible: true }).click()
    await desk.see('查看这个小区的公示')
    await desk.settled()
    await look(desk, 'on-time-panel', 'desktop')
    const download = desk.page.waitForEvent('download')
    await desk.press('下载表格（CSV）')
    if (!(await download).suggestedFilename().startsWith('公示按时情况-'))
      stage.faults.add('the table has another name')
    await desk.press('逾期清单', 'radio')
    await desk.settled()
    await look(desk, 'overdue', 'desktop')
    await desk.open(to.rules)
    await desk.page.locator('tr[data-row="commonIncome"]').filter({ visible: true }).click()
    await desk.find('textbox', '期满后几天内公示').fill('20')
    await look(desk, 'rule-kind', 'desktop')
    await desk.press('确定')
    await desk.see('改动尚未保存')
    await desk.press('保存为新版本')
    await desk.see('修改类别：公共收益')
    await desk.find('textbox', '原因').fill('给小区多留五天核对账目')
    await look(desk, 'rules-save', 'desktop')
    await desk.press('保存')
    await desk.see(/^第 1 版/)
  })
}
