import type { LookedAt } from '../checks/look-at-pages'
import { homeCompound } from '../rating/people'
import type { Visitor } from '../stage/visitor'

const openHome = async (visitor: Visitor) => {
  await visitor.find('textbox', '按小区或物业名称查找').fill(homeCompound)
  await visitor.press(new RegExp(`^${homeCompound}`))
  await visitor.see('排序依据')
}

/** Once the period is closed and sealed. */
export const bureauPages: readonly LookedAt[] = [
  { name: 'method-table', path: '/packages/bureau/table/index' },
  { name: 'method-compound', path: '/packages/bureau/table/index', prepare: openHome },
  { name: 'roll-ups', path: '/packages/bureau/roll-ups/index?kind=district' },
  { name: 'annex', path: '/packages/bureau/method-annex/index?period=2026H2' },
  { name: 'snapshots', path: '/packages/bureau/snapshots/index?period=2026H2' },
  {
    name: 'period-form',
    path: '/packages/bureau/periods/index',
    prepare: async (visitor: Visitor) => {
      await visitor.press('新建评价周期')
      await visitor.see('排序规则')
    },
  },
  { name: 'period', path: '/packages/bureau/period/index?period=2027H1' },
].map((page) => ({ ...page, persona: 'bureau' }))

/** Once it is published: the rated and their clients find their own place in words. */
export const publishedPages: readonly LookedAt[] = [
  { name: 'company-roll-up', persona: 'company', path: '/packages/bureau/roll-ups/index?kind=company' },
  { name: 'company-table', persona: 'company', path: '/packages/bureau/table/index' },
  {
    name: 'committee-compound',
    persona: 'owners-committee',
    path: '/pages/me/index',
    async prepare(visitor) {
      await visitor.press(/^本小区满意度/)
      await visitor.see('排序依据', '历期变化')
    },
  },
]
