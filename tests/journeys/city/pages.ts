import type { LookedAt } from '../checks/look-at-pages'
import type { Visitor } from '../stage/visitor'
import type { Plan } from './plan-period'

/** From the list of periods to the one. */
async function openPeriod(visitor: Visitor, period: string): Promise<void> {
  await visitor.press(new RegExp(`^${period}`))
  await visitor.find('button', '参评进度').waitFor()
}

/** The pages by which a city is run, as they stand once the period is open. */
export const cityPages = ({ name }: Plan): readonly LookedAt[] => [
  ...bureauPages(name),
  ...committeePages,
  { name: 'claimant-home', persona: 'resident-3', path: '/pages/home/index' },
  { name: 'claimant-claims', persona: 'resident-3', path: '/packages/resident/claim/index' },
]

const bureauPages = (period: string): LookedAt[] =>
  [
    { name: 'bureau-me', path: '/pages/me/index' },
    { name: 'join', path: '/packages/staff/join/index' },
    { name: 'regions', path: '/packages/bureau/regions/index' },
    { name: 'compounds', path: '/packages/bureau/compounds/index' },
    { name: 'compound-import', path: '/packages/bureau/compound-import/index' },
    { name: 'outside-cases', path: '/packages/bureau/outside-cases/index' },
    { name: 'outside-import', path: '/packages/bureau/outside-import/index' },
    { name: 'companies', path: '/packages/bureau/companies/index' },
    { name: 'periods', path: '/packages/bureau/periods/index' },
    {
      name: 'period',
      path: '/packages/bureau/periods/index',
      prepare: (visitor: Visitor) => openPeriod(visitor, period),
    },
    {
      name: 'participation',
      path: '/packages/bureau/periods/index',
      async prepare(visitor: Visitor) {
        await openPeriod(visitor, period)
        await visitor.press('参评进度')
        await visitor.see('总户数')
      },
    },
    { name: 'case-overview', path: '/packages/bureau/case-overview/index' },
    { name: 'complaint-rules', path: '/packages/bureau/complaint-rules/index' },
    { name: 'bureau-people', path: '/packages/staff/people/index' },
    { name: 'bureau-audit', path: '/packages/staff/audit/index' },
    { name: 'open-table', path: '/packages/bureau/table/index' },
  ].map((page) => ({ ...page, persona: 'bureau-1' }))

const committeePages: readonly LookedAt[] = [
  { name: 'committee-me', path: '/pages/me/index' },
  { name: 'rosters', path: '/packages/staff/rosters/index' },
  { name: 'roster-import', path: '/packages/staff/roster-import/index' },
  { name: 'committee-slips', path: '/packages/staff/slips/index' },
  { name: 'posters', path: '/packages/staff/posters/index' },
  { name: 'claims', path: '/packages/staff/claims/index' },
  { name: 'papers', path: '/packages/staff/papers/index' },
  { name: 'paper-entry', path: '/packages/staff/paper-entry/index' },
  { name: 'assisted', path: '/packages/staff/assisted/index' },
  { name: 'committee-people', path: '/packages/staff/people/index' },
].map((page) => ({ ...page, persona: 'committee-1' }))
