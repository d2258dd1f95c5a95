import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import { faultsOnPaper } from '../slips/read-sheet'
import type { Stage } from '../stage/open-stage'
import { compounds, to } from './places'

/** Below the gate, the village gets the round, drawn once by the bureau. */
export function drawRound(stage: Stage): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.round)
    await desk.see(compounds.village.name, /^有 1 个申报小区参评户数不足/)
    await look(desk, 'round', 'desktop')
    await desk.press('抽取住户')
    await look(desk, 'round-draw', 'desktop')
    await desk.press('确认抽取')
    await desk.see('已为 1 个小区抽取，打印的单位会收到通知。', /^已于 .* 抽取，共 1 个小区/)
  })
}

/** The residents’ committee is told of it, and prints the sealed forms. */
export function printRound(stage: Stage): Promise<void> {
  return atDesk(stage, 'residents-committee', async (desk) => {
    await desk.open('/packages/mine/inbox/index')
    await desk.see(/随机/)
    await look(desk, 'round-told', 'desktop')
    await desk.open(to.round)
    await desk.press('打印评价表')
    await desk.see('随机抽取住户的评价表')
    await desk.settled()
    await look(desk, 'round-print', 'desktop')
    await desk.press('生成评价表')
    await desk.see(`${compounds.village.name}：30 张评价表`)
    await look(desk, 'round-sheets', 'desktop')
    for (const fault of await faultsOnPaper(desk, '.print-sheet')) stage.faults.add(`on paper: ${fault}`)
  })
}
