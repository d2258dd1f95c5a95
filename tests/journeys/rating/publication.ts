import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { homeCompound } from './people'
import { choose } from './read-published'

const period = '2026 年下半年'

/** Between closing and publication nobody outside sees the period's result, and rating it is refused in words. */
export async function seeClosed(resident: Visitor, visitor: Visitor): Promise<void> {
  await resident.open('/pages/home/index')
  await resident.see('评价已截止，结果将于 12 月 10 日公布。')
  await openResults(visitor)
  if (await visitor.page.getByText(period).filter({ visible: true }).count()) {
    visitor.stage.faults.add(`${period} can be seen before it is published`)
  }
}

/** From the day of publication the resident and everybody else see the result, with the score of the bureau's table. */
export async function seePublished(resident: Visitor, visitor: Visitor, score: number): Promise<void> {
  await resident.open('/pages/home/index')
  await resident.see('本期结果已公布。', score.toFixed(1))
  await look(resident, 'home-published')
  await resident.press('查看详细结果')
  await resident.see(period, '2026 年 12 月 10 日公布')
  await openResults(visitor)
  await visitor.see(period, score.toFixed(1))
  await look(visitor, 'result-published')
}

async function openResults(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/published/index')
  // The page remembers the compound that was looked at last.
  if (await visitor.find('button', '换小区').isVisible()) return
  await choose(visitor, homeCompound)
}
