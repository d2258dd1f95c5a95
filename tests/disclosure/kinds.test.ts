import { expect, test } from 'vitest'
import { firstKinds } from '../../core/disclosure/first-kinds'
import { disclosureKind } from '../../core/disclosure/kinds'
import { mayCorrect, mayPublish, publisherOf } from '../../core/disclosure/publisher'
import { disclosureRuleSet, firstDisclosureRules } from '../../core/disclosure/rules'
import { disclosureRulesFaults } from '../../core/disclosure/rules-check'

const now = '2026-11-10T02:00:00.000Z'
const today = '2026-11-10'
const dated = '2020-12-31T16:00:00.000Z'

test('what the product brings along is right', () => {
  const { version: _, ...rules } = firstDisclosureRules
  expect(disclosureRuleSet.safeParse(rules).success).toBe(true)
  for (const kind of firstKinds) expect(disclosureKind.safeParse(kind).success, kind.code).toBe(true)
})

test.each(['附件1-3', '附件1-5', '附件1-8', '附件2 二-3', '附件2 三-4', '附件2 四-1', '附件2 四-2'])(
  'what %s of the notice wants told has its kind',
  (clause) => {
    expect(firstKinds.some(({ clauses }) => clauses.includes(clause))).toBe(true)
  },
)

const place = {
  governance: [{ from: dated, kind: 'ownersCommittee' as const }],
  service: [{ from: dated, kind: 'company' as const, company: { code: 'X', name: '甲' } }],
  residentsCommittee: '320706001001',
}
const kind = (code: string) => firstKinds.find((each) => each.code === code) as (typeof firstKinds)[number]

test.each([
  ['the committee where there is one', 'commonIncome', {}, { role: 'ownersCommittee', substitutes: null }],
  [
    'the company in its place between terms',
    'commonIncome',
    { governance: [{ from: dated, kind: 'betweenTerms' as const }] },
    { role: 'propertyCompany', substitutes: 'ownersCommittee' },
  ],
  [
    'the residents’ committee where there is neither',
    'commonIncome',
    { governance: [], service: [] },
    { role: 'residentsCommittee', substitutes: 'ownersCommittee' },
  ],
  [
    'nobody has to account for a committee that is none',
    'committeeExpense',
    { governance: [{ from: dated, kind: 'none' as const }] },
    { role: null, because: 'no_committee' },
  ],
  [
    'nobody where nobody is',
    'fees',
    { service: [], residentsCommittee: null },
    { role: null, because: 'nobody_there' },
  ],
  [
    'a committee that has not begun is none',
    'commonIncome',
    { governance: [{ from: '2027-01-01T00:00:00.000Z', kind: 'ownersCommittee' as const }] },
    { role: 'propertyCompany', substitutes: 'ownersCommittee' },
  ],
])('the publisher is %s', (_, code, change, publisher) => {
  expect(publisherOf(kind(code), { ...place, ...change }, now)).toEqual(publisher)
})

test('an activity is told by whoever of its publishers held it, anything else by its publisher alone', () => {
  expect(mayPublish('propertyCompany', kind('activities'), place, now)).toBe(true)
  expect(mayPublish('ownersCommittee', kind('activities'), place, now)).toBe(true)
  expect(mayPublish('ownersCommittee', kind('activities'), { ...place, governance: [] }, now)).toBe(false)
  expect(mayPublish('subdistrict', kind('activities'), place, now)).toBe(false)
  expect(mayPublish('propertyCompany', kind('commonIncome'), place, now)).toBe(false)
})

test('an activity is corrected by whoever told of it, while it is there; anything else by its publisher', () => {
  const corrects = (role: 'propertyCompany' | 'residentsCommittee', code: string, where = place) =>
    mayCorrect(role, kind(code), { place: where, toldBy: 'propertyCompany' }, now)
  expect(corrects('propertyCompany', 'activities')).toBe(true)
  expect(corrects('residentsCommittee', 'activities')).toBe(false)
  expect(corrects('propertyCompany', 'activities', { ...place, service: [] })).toBe(false)
  expect(corrects('residentsCommittee', 'fees', { ...place, service: [] })).toBe(true)
})

const { version: _version, ...first } = firstDisclosureRules
const changed = { ...first, inForceFrom: '2027-01-01' }
const withKind = (code: string, change: object) => ({
  ...changed,
  kinds: changed.kinds.map((each) => (each.code === code ? { ...each, ...change } : each)),
})

test.each([
  ['a later day', changed, []],
  ['one kind retired', withKind('fees', { retired: true }), []],
  ['a day that is today', { ...changed, inForceFrom: today }, ['rules_day_wrong']],
  ['a day beyond all planning', { ...changed, inForceFrom: '2028-01-01' }, ['rules_day_wrong']],
  ['one left out', { ...changed, kinds: changed.kinds.slice(1) }, ['kind_dropped serviceStandard']],
  ['another form', withKind('fees', { form: 'document' }), ['kind_form_fixed fees']],
  ['a title used again', withKind('fees', { title: '公共收益' }), ['kind_title_taken commonIncome']],
  [
    'a code used again',
    { ...changed, kinds: [...changed.kinds, { ...kind('fees'), title: '另一项' }] },
    ['kind_code_taken fees'],
  ],
  [
    'accounts of no period',
    withKind('commonIncome', { cadence: { every: 'event' } }),
    ['kind_cadence_wrong commonIncome'],
  ],
  [
    'meetings by the quarter',
    withKind('meetings', { cadence: { every: 'quarter', dueAfterDays: 3 } }),
    ['kind_cadence_wrong meetings'],
  ],
])('rules: %s', (_, rules, faults) => {
  const found = disclosureRulesFaults(rules as typeof changed, first, today)
  expect(found.map(({ code, kind: of }) => (of === null ? code : `${code} ${of}`))).toEqual(faults)
})
