import { expect, it } from 'vitest'
import { firstKinds } from '../../core/disclosure/first-kinds'
import { disclosureKind } from '../../core/disclosure/kinds'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import { disclosureRulesFaults } from '../../core/disclosure/rules-check'
import { saysNothingNew } from '../../core/disclosure/rules-difference'
import {
  cadenceOf,
  daysTyped,
  draftOf,
  freeKindCode,
  newKind,
  rulesOf,
  withKind,
} from '../../src/features/disclosure-rules/draft'

it('an untouched draft says nothing new', () => {
  const rules = rulesOf(draftOf(firstDisclosureRules))
  expect(rules && saysNothingNew(firstDisclosureRules, rules)).toBe(true)
})

it('a limit that is no number of days keeps the draft from becoming rules', () => {
  const draft = draftOf(firstDisclosureRules)
  for (const text of ['', '0', '61', '1.5', '十']) {
    expect(rulesOf({ ...draft, limits: { ...draft.limits, answerDays: text } })).toBeNull()
  }
  expect(daysTyped(' 15 ')).toBe(15)
})

it('new kinds have codes of their own, and rules with one are as the cloud takes them', () => {
  let kinds = [...firstKinds]
  for (let number = 0; number < 29; number += 1) {
    const made = { ...newKind(kinds), title: `新类别${number}`, about: '内容', basis: '依据' }
    expect(disclosureKind.safeParse(made).success).toBe(true)
    kinds = withKind(kinds, made)
  }
  expect(new Set(kinds.map(({ code }) => code)).size).toBe(40)
  expect(kinds.every(({ code }) => code !== freeKindCode(kinds))).toBe(true)
  const rules = { ...firstDisclosureRules, kinds, inForceFrom: '2027-01-01' }
  expect(disclosureRulesFaults(rules, firstDisclosureRules, '2026-11-10')).toEqual([])
})

it('a changed kind takes the place that it had', () => {
  const [first] = firstKinds
  if (first === undefined) throw new Error('no kinds')
  const changed = withKind(firstKinds, { ...first, cadence: cadenceOf('quarter', 20, 12) })
  expect(changed.map(({ code }) => code)).toEqual(firstKinds.map(({ code }) => code))
  expect(changed[0]?.cadence).toEqual({ every: 'quarter', dueAfterDays: 20 })
})
