import type { Role } from '../access/role'
import type { ResidentAct, StaffAct, StaffActType, Target } from './acts'
import { decideResident } from './decide-resident'
import { decideStaff } from './decide-staff'
import type { Surroundings } from './decision'
import type { Standing } from './standing'
import type { Looked, Who } from './who'

/** Somebody other than the handler, to ask whether the case may be passed on at all. */
const someoneElse = (handler: Role): Target => ({
  role: handler === 'bureau' ? 'district' : 'bureau',
  agency: null,
})
const words = '……'

const residentSamples: readonly ResidentAct[] = [
  { type: 'supplement', text: words, photos: [] },
  { type: 'nudge' },
  { type: 'withdraw', reason: 'other' },
  { type: 'answerWithdrawal', voluntary: true },
  { type: 'confirm', level: 5, text: '' },
  { type: 'reopen', text: words },
  { type: 'objectToKind', reason: words },
  { type: 'askReview', reason: words },
]

/** What the complainant may do at present: asked of the decisions themselves, so that no page offers what would be refused. */
export function possibleResidentActs(found: Standing, surroundings: Surroundings): ResidentAct['type'][] {
  return residentSamples
    .filter((act) => !('refused' in decideResident(act, found, 'none', surroundings)))
    .map(({ type }) => type)
}

/** What somebody on staff may do at present. */
export function possibleStaffActs(found: Looked, who: Who, surroundings: Surroundings): StaffActType[] {
  const { kind, category, responsible } = found.standing
  const other = surroundings.categories.find(({ code }) => code !== category)?.code ?? category
  const samples: readonly StaffAct[] = [
    { type: 'accept' },
    { type: 'start' },
    { type: 'answer', text: words, photos: [] },
    { type: 'askExtension', days: 1, reason: words },
    { type: 'return', reason: words },
    { type: 'reroute', to: someoneElse(found.handler), reason: words },
    { type: 'decideExtension', approved: false, reason: words },
    { type: 'supervise', text: words },
    { type: 'reclassify', kind, category: other, reason: words },
    { type: 'merge', into: '0000000000', reason: words },
    { type: 'questionWithdrawal' },
    { type: 'followUp', how: 'inbox', text: words },
    { type: 'decideReview', upheld: true, reason: words },
    { type: 'ruleKind', restored: true, reason: words },
    {
      type: 'ruleResponsibility',
      responsible: responsible === 'company' ? 'subdistrict' : 'company',
      to: null,
      reason: words,
    },
  ]
  return samples
    .filter((act) => !('refused' in decideStaff(act, found, who, 'none', surroundings)))
    .map(({ type }) => type)
}
