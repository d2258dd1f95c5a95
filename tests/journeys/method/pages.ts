import type { LookedAt } from '../checks/look-at-pages'
import { homeCompound } from '../rating/people'
import type { Visitor } from '../stage/visitor'
import { find } from './read-results'

const table = '/packages/results/table/index'

async function openHomeCompound(visitor: Visitor): Promise<void> {
  await find(visitor, homeCompound.slice(3))
  await visitor.press(new RegExp(`^${homeCompound}`))
  await visitor.see('投诉情况')
}

/** What anybody can read of a published period. */
export const resultPages: readonly LookedAt[] = [
  {
    name: 'results-table',
    path: table,
    async prepare(visitor) {
      await visitor.press('满意度与投诉率对照图')
      await visitor.see('一个点是一个小区')
    },
  },
  {
    name: 'results-areas',
    path: table,
    async prepare(visitor) {
      await visitor.page.getByLabel('查看', { exact: true }).selectOption({ label: '区县' })
      await visitor.see('连云港市')
    },
  },
  {
    name: 'results-last-page',
    path: table,
    async prepare(visitor) {
      await visitor.press('下一页')
      await visitor.settled()
      await visitor.press('下一页')
      await visitor.see('共 120 个', '没有分档的小区')
    },
  },
  { name: 'results-compound', path: table, prepare: openHomeCompound },
  {
    name: 'results-too-few',
    path: table,
    async prepare(visitor) {
      await visitor.press('下一页')
      await visitor.settled()
      await visitor.press('下一页')
      await visitor.settled()
      await visitor.press(/样本不足，还差/)
      await visitor.see('为什么排在这里')
    },
  },
  { name: 'results-method', path: '/packages/results/method/index' },
  { name: 'results-annex', path: '/packages/results/annex/index' },
  { name: 'results-verify', path: '/packages/results/verify/index' },
]

/** Once there are two periods to compare. */
export const trendPages: readonly LookedAt[] = [
  {
    name: 'results-trend',
    path: table,
    async prepare(visitor) {
      await openHomeCompound(visitor)
      await visitor.see('历期得分')
    },
  },
]
