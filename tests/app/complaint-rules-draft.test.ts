import { describe, expect, it } from 'vitest'
import type { Category } from '../../core/complaint/categories'
import { firstRules } from '../../core/complaint/rules'
import { rulesDifference } from '../../core/complaint/rules-difference'
import {
  daysBetween,
  daysTyped,
  draftOf,
  moved,
  rulesOf,
  runsOf,
  withCategory,
  withDays,
  withoutDays,
} from '../../src/features/complaint-rules/draft'
import { differenceWords, runWords } from '../../src/features/complaint-rules/rule-words'

const { categories, calendar } = firstRules
const codesOf = (some: readonly Category[]) => some.map(({ code }) => code)
const pond: Category = { ...(categories[0] as Category), code: 'pond', title: '水景' }

describe('a draft of the rules', () => {
  it('comes to the rules that it was made from', () => {
    const { version: _, ...rules } = firstRules
    expect(rulesOf(draftOf(firstRules))).toEqual(rules)
  })

  it.each([
    ['answer', '10', 10],
    ['answer', ' 8 ', 8],
    ['answer', '0', null],
    ['district', '0', 0],
    ['answer', '61', null],
    ['answer', '', null],
    ['answer', '1.5', null],
    ['answer', '-1', null],
    ['answer', '八', null],
  ] as const)('%s “%s” is %s', (limit, text, days) => {
    expect(daysTyped(limit, text)).toBe(days)
    const draft = draftOf(firstRules)
    expect(rulesOf({ ...draft, limits: { ...draft.limits, [limit]: text } }) === null).toBe(days === null)
  })

  it('puts a new category before 其他, and a changed one where it was', () => {
    expect(codesOf(withCategory(categories, pond)).slice(-2)).toEqual(['pond', 'other'])
    const changed = withCategory(categories, { ...(categories[2] as Category), title: '扶梯' })
    expect(codesOf(changed)).toEqual(codesOf(categories))
    expect(changed[2]?.title).toBe('扶梯')
  })

  it('moves a category past its neighbour, past those that are retired, and not over the ends', () => {
    const some = categories.slice(0, 4).map((each, index) => ({ ...each, retired: index === 1 }))
    const [first, retired, third, last] = codesOf(some) as [string, string, string, string]
    expect(codesOf(moved(some, first, 1))).toEqual([retired, third, first, last])
    expect(codesOf(moved(some, third, -1))).toEqual([third, first, retired, last])
    expect(codesOf(moved(some, third, 1))).toEqual([first, retired, last, third])
    expect(moved(some, first, -1)).toBe(some)
    expect(moved(some, last, 1)).toBe(some)
  })
})

describe('days of a year', () => {
  const year = { year: 2027, off: ['2027-10-01'], workdays: [] }
  it('are entered from one to another, each once and in order, and taken away again', () => {
    const days = daysBetween('2027-09-30', '2027-10-02')
    expect(days).toEqual(['2027-09-30', '2027-10-01', '2027-10-02'])
    expect(withDays(year, 'off', days).off).toEqual(days)
    expect(withoutDays(withDays(year, 'off', days), 'off', ['2027-09-30', '2027-10-02'])).toEqual(year)
    expect(daysBetween('2027-10-02', '2027-10-01')).toEqual([])
  })

  it('are told in runs, as the State Council tells them', () => {
    const days = [...daysBetween('2025-01-28', '2025-02-04'), '2025-01-01', '2025-10-02', '2025-10-01']
    expect(runsOf(days).map(runWords)).toEqual([
      '1 月 1 日（周三）',
      '1 月 28 日（周二）至 2 月 4 日（周二），共 8 天',
      '10 月 1 日（周三）至 2 日（周四），共 2 天',
    ])
  })
})

it('what a new version changes is told in words', () => {
  const draft = draftOf(firstRules)
  const rules = rulesOf({
    categories: withCategory(categories, pond),
    limits: { ...draft.limits, answer: '8', confirm: '10' },
    calendar: [...calendar, { year: 2027, off: [], workdays: [] }],
  })
  expect(rules && differenceWords(rulesDifference(firstRules, rules))).toEqual([
    '新增类别：水景',
    '答复：10 → 8 个工作日',
    '居民确认：7 → 10 天',
    '2027 年工作日历',
  ])
})
