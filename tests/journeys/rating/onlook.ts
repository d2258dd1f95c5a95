import { look } from '../checks/look'
import type { Stage } from '../stage/open-stage'
import { letIn } from '../stage/visitor'
import { homeCompound, onlookers } from './people'

/** Everybody finds a page that makes sense, also those who have nothing to do here yet. */
export async function onlook(stage: Stage): Promise<void> {
  for (const persona of onlookers) {
    const visitor = await letIn(stage, { persona })
    await visitor.open('/')
    await visitor.see('看看各小区的结果')
    await look(visitor, `home-${persona}`)
    await visitor.open('/pages/me/index')
    await visitor.see('当前身份')
    await look(visitor, `me-${persona}`)
    if (persona === 'owners-committee') {
      await visitor.press('本小区满意度')
      await visitor.see(homeCompound, '满意度得分（满分 100）')
      await look(visitor, 'compound-owners-committee')
    }
    await visitor.leave()
  }
}
