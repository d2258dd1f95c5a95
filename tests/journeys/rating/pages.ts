import type { LookedAt } from '../checks/look-at-pages'
import { homeCompound } from './people'
import { choose } from './read-published'

const table = '/packages/bureau/table/index'

/** While a period is open. */
export const openPages: readonly LookedAt[] = [
  { name: 'public-home', path: '/pages/home/index' },
  { name: 'public-published', path: '/pages/published/index' },
  {
    name: 'public-result',
    path: '/pages/published/index',
    async prepare(visitor) {
      await choose(visitor, homeCompound)
      await visitor.press(/^查看详细结果/)
      await visitor.see('分项得分')
    },
  },
  { name: 'public-me', path: '/pages/me/index' },
  { name: 'public-bind', path: '/bind' },
  { name: 'resident-home', persona: 'owner', path: '/pages/home/index' },
  { name: 'resident-bind', persona: 'owner', path: '/bind' },
  { name: 'resident-me', persona: 'owner', path: '/pages/me/index' },
  { name: 'resident-inbox', persona: 'owner', path: '/packages/mine/inbox/index' },
  { name: 'privacy', persona: 'owner', path: '/packages/mine/privacy/index' },
  { name: 'own-data', persona: 'owner', path: '/packages/mine/data/index' },
  {
    name: 'delete-account',
    persona: 'owner',
    path: '/packages/mine/data/index',
    prepare: (visitor) => visitor.press('注销账号'),
  },
  {
    name: 'household',
    persona: 'owner',
    path: '/pages/me/index',
    async prepare(visitor) {
      await visitor.press(/成员与退出/)
      await visitor.see('退出这一户')
    },
  },
  {
    name: 'rate',
    persona: 'family',
    path: '/pages/home/index',
    async prepare(visitor) {
      await visitor.press('评价物业')
      await visitor.press('非常不满意', 'radio')
      await visitor.press(/^服务的各个方面/)
      await visitor.press(/^环境卫生/)
    },
  },
  {
    name: 'rated',
    persona: 'newcomer',
    path: '/pages/home/index',
    async prepare(visitor) {
      await visitor.press('查看或修改评价')
      await visitor.see('您的评价')
    },
  },
  { name: 'slips', persona: 'residents-committee', path: '/packages/staff/slips/index' },
  {
    name: 'slip-sheet',
    persona: 'residents-committee',
    path: '/packages/staff/slips/index',
    prepare: (visitor) => visitor.press(/^1幢1单元201室/),
  },
]

/** Once it is closed and counted. */
export const closedPages: readonly LookedAt[] = [
  { name: 'resident-home-closed', persona: 'owner', path: '/pages/home/index' },
  { name: 'bureau-me', persona: 'bureau', path: '/pages/me/index' },
  { name: 'bureau-table', persona: 'bureau', path: table },
  {
    name: 'bureau-compound',
    persona: 'bureau',
    path: table,
    async prepare(visitor) {
      await visitor.find('textbox', '按小区或物业名称查找').fill(homeCompound)
      await visitor.press(new RegExp(`^${homeCompound}`))
      await visitor.see('楼栋分组与权重')
    },
  },
  { name: 'bureau-keys', persona: 'bureau', path: '/packages/bureau/api-keys/index' },
]
