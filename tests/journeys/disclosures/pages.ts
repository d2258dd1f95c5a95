import type { LookedAt } from '../checks/look-at-pages'
import { paths, people } from './people'

/** Everything as it stands once the quarter is published, asked about and put right. */
export function disclosurePages(compound: string): readonly LookedAt[] {
  const to = paths(compound)
  return [
    { name: 'published-with-disclosures', path: '/pages/published/index' },
    { name: 'disclosures', persona: people.owner, path: to.list },
    { name: 'kind-accounts', path: to.kind('commonIncome') },
    { name: 'kind-none', path: to.kind('committeeExpense') },
    { name: 'kind-activities', path: to.kind('activities') },
    { name: 'disclosure', persona: people.owner, path: to.disclosure('commonIncome', '2026Q3') },
    { name: 'disclosure-prices', path: to.disclosure('fees', 'standing') },
    { name: 'corrections', path: to.corrections },
    { name: 'print', path: `${to.print}&kind=commonIncome&period=2026Q3` },
    { name: 'committee', persona: people.committee, path: to.committee },
    { name: 'committee-me', persona: people.committee, path: '/pages/me/index' },
    { name: 'publishing', persona: people.committee, path: to.publishing },
    { name: 'published-kind', persona: people.committee, path: to.published('commonIncome') },
    { name: 'draft-meeting', persona: people.committee, path: to.draft('meetings') },
    { name: 'draft-members', persona: people.committee, path: to.draft('committeeMembers', 'standing') },
    { name: 'draft-document', persona: people.company, path: to.draft('emergencyPlan', 'standing') },
    { name: 'draft-contacts', persona: people.company, path: to.draft('complaintPhones', 'standing') },
    { name: 'draft-again', persona: people.committee, path: to.draft('commonIncome', '2026Q3') },
    {
      name: 'asked-all',
      persona: people.committee,
      path: to.asked,
      prepare: (visitor) => visitor.press('只看还没有答复的', 'checkbox'),
    },
    { name: 'on-time', persona: people.bureau, path: to.table },
    { name: 'rules', persona: people.bureau, path: to.rules },
    {
      name: 'rules-versions',
      persona: people.bureau,
      path: to.rules,
      prepare: (visitor) => visitor.press('历史版本', 'radio'),
    },
    { name: 'own-data', persona: people.owner, path: '/packages/mine/data/index' },
  ]
}
