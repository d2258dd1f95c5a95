import type { Visitor } from '../stage/visitor'
import { seeWhy } from './read-results'

/** A resident, from the card of the own compound. */
export async function whyAsResident(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/home/index')
  await visitor.press('查看详细结果')
  await seeWhy(visitor)
}

/** A member of the owners' committee, who sees what everybody sees. */
export async function whyAsCommittee(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/me/index')
  await visitor.press('本小区满意度')
  await visitor.see('排序依据', /^第 \d+ 档（\d+–\d+ 分）：满意度/)
}
