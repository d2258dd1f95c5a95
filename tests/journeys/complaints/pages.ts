import type { LookedAt } from '../checks/look-at-pages'
import { homeCompound } from '../rating/people'
import type { Visitor } from '../stage/visitor'
import { staffCase } from './desk'
import { people } from './people'
import { ownCase } from './resident'

const duties = '/packages/staff/duties/index'
const allCases = '/packages/staff/cases/index'
const inbox = '/packages/mine/inbox/index'

/** Opens an act's sheet. */
const opening = (title: string) => (visitor: Visitor) => visitor.press(title)

/** Once both cases are answered: what the residents are asked, and what the offices have in their queues. */
export const answeredPages = (number: string, other: string): readonly LookedAt[] => [
  { name: 'cases-public', path: '/pages/cases/index' },
  { name: 'cases-unbound', persona: 'newcomer', path: '/pages/cases/index' },
  { name: 'home-with-cases', persona: people.owner, path: '/pages/home/index' },
  { name: 'own-cases', persona: people.neighbour, path: '/pages/cases/index' },
  { name: 'own-case', persona: people.owner, path: ownCase(number) },
  { name: 'own-case-confirm', persona: people.owner, path: ownCase(number), prepare: opening('已解决') },
  { name: 'own-case-supplement', persona: people.owner, path: ownCase(number), prepare: opening('补充情况') },
  { name: 'joined-case', persona: people.neighbour, path: ownCase(number) },
  { name: 'withdrawn-case', persona: people.neighbour, path: ownCase(other) },
  { name: 'cases-inbox', persona: people.owner, path: inbox },
  { name: 'company-inbox', persona: people.company, path: inbox },
  { name: 'company-me', persona: people.company, path: '/pages/me/index' },
  { name: 'company-duties', persona: people.company, path: duties },
  { name: 'company-all', persona: people.company, path: allCases },
  { name: 'company-case', persona: people.company, path: staffCase(number) },
  {
    name: 'subdistrict-case',
    persona: people.subdistrict,
    path: staffCase(number),
    prepare: opening('合并'),
  },
]

/** While it is overdue before everybody above the company. */
export const overduePages = (number: string): readonly LookedAt[] => [
  { name: 'own-case-overdue', persona: people.owner, path: ownCase(number) },
  { name: 'company-duties-overdue', persona: people.company, path: duties },
  { name: 'district-duties-overdue', persona: people.district, path: duties },
  {
    name: 'district-case-ruling',
    persona: people.district,
    path: staffCase(number),
    prepare: opening('裁定责任'),
  },
]

/** When all is over and the period is counted. */
export const closedPages: readonly LookedAt[] = [
  { name: 'own-cases-closed', persona: people.owner, path: '/pages/cases/index' },
  { name: 'fire-duties-none', persona: people.fire, path: duties },
  { name: 'bureau-all', persona: people.bureau, path: allCases },
  { name: 'case-overview', persona: people.bureau, path: '/packages/bureau/case-overview/index' },
  {
    name: 'compound-complaints',
    persona: people.bureau,
    path: '/packages/bureau/table/index',
    async prepare(visitor) {
      await visitor.find('textbox', '按小区或物业名称查找').fill(homeCompound)
      await visitor.press(new RegExp(`^${homeCompound}`))
      await visitor.see('楼栋分组与权重', '投诉率（件/百户·年）')
    },
  },
]
