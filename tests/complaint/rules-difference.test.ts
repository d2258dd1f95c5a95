import { expect, it } from 'vitest'
import type { Category } from '../../core/complaint/categories'
import { firstRules, type RuleSet } from '../../core/complaint/rules'
import {
  differenceFacts,
  differences,
  limitsFromRow,
  limitsInRow,
  rulesDifference,
} from '../../core/complaint/rules-difference'

const { categories, limits, calendar } = firstRules
const pond: Category = { ...(categories[0] as Category), code: 'pond', title: '水景' }
const changed = (code: string, change: Partial<Category>) =>
  categories.map((each) => (each.code === code ? { ...each, ...change } : each))
const from2026 = calendar.map((each) =>
  each.year === 2026 ? { ...each, off: [...each.off, '2026-12-31'] } : each,
)

it.each<[string, Partial<RuleSet>, object, number]>([
  ['nothing', {}, {}, 0],
  ['the same in copies', structuredClone(firstRules), {}, 0],
  [
    'a new category in the middle',
    { categories: [categories[0] as Category, pond, ...categories.slice(1)] },
    { added: ['水景'] },
    1,
  ],
  [
    'a category that says something else',
    { categories: changed('pets', { authority: 'urbanManagement' }) },
    { changed: ['违规饲养动物'] },
    1,
  ],
  ['a retired one', { categories: changed('pets', { retired: true }) }, { retired: ['违规饲养动物'] }, 1],
  ['another order', { categories: [...categories].reverse() }, { reordered: true }, 1],
  [
    'limits',
    { limits: { ...limits, answer: 8, escalate: { ...limits.escalate, bureau: 9 } } },
    {
      limits: [
        { limit: 'answer', before: 10, after: 8 },
        { limit: 'bureau', before: 7, after: 9 },
      ],
    },
    2,
  ],
  ['a day of a year', { calendar: from2026 }, { years: [2026] }, 1],
  [
    'days in another order',
    { calendar: calendar.map((each) => ({ ...each, off: [...each.off].reverse() })) },
    {},
    0,
  ],
])('tells %s', (_, change, told, count) => {
  const none = { added: [], changed: [], retired: [], restored: [], reordered: false, limits: [], years: [] }
  const found = rulesDifference(firstRules, { ...firstRules, ...change })
  expect(found).toEqual({ ...none, ...told })
  expect(differences(found)).toBe(count)
})

it('tells a category that is offered again', () => {
  const before = { ...firstRules, categories: changed('pets', { retired: true }) }
  expect(rulesDifference(before, firstRules)).toMatchObject({
    restored: ['违规饲养动物'],
    retired: [],
    changed: [],
  })
})

it('is kept in the audit by both versions, limits on both sides, the rest by what it has become', () => {
  const after = {
    ...firstRules,
    categories: [...categories, pond],
    limits: { ...limits, answer: 8 },
    calendar: from2026,
  }
  expect(differenceFacts(rulesDifference(firstRules, after), { before: 0, after: 1 })).toEqual({
    before: { rulesVersion: 0, answerDays: 10 },
    after: { rulesVersion: 1, answerDays: 8, categoriesAdded: '水景', calendarYears: '2026' },
  })
})

it('limits come back from their row', () => {
  expect(limitsFromRow(limitsInRow(limits))).toEqual(limits)
})
