import { beforeAll, describe, expect, test } from 'vitest'
import { limitNames } from '../../core/complaint/rules-difference'
import { doors } from '../../core/contract/doors'
import { actionWords, changeWords, subjectWords } from '../../src/features/audit/audit-words'
import { factsWritten, type WrittenFact } from './facts-written'

test.each([
  ['a fact on both sides is told as a change', { openSlips: 2 }, { openSlips: 0 }, ['有效绑定码：2 → 0']],
  ['one that stayed is told once', { members: 1 }, { members: 1 }, ['已绑定人数：1']],
  [
    'roles and terms are told in words, a term by its last day',
    null,
    { role: 'subdistrict', until: '2027-11-10T16:00:00.000Z' },
    ['身份：街道（乡镇）', '任期至：2027 年 11 月 10 日'],
  ],
  ['agencies are told in words', null, { agency: 'fireRescue' }, ['职责：消防救援']],
  ['an open end is told so', null, { until: null }, ['任期至：长期']],
  [
    'a closing is told by its last day',
    null,
    { closesAt: '2027-05-31T16:00:00.000Z' },
    ['截止：2027 年 5 月 31 日 24:00'],
  ],
  [
    'a disclosure is told by its period in words',
    null,
    { disclosureKind: '公共收益', disclosurePeriod: '2026Q3' },
    ['公示类别：公共收益', '公示期次：2026 年第三季度'],
  ],
  [
    'one of a day by its day, one that stands always as that',
    { disclosurePeriod: '2026-11-01.0a1b2c3d' },
    { disclosurePeriod: 'standing' },
    ['公示期次：2026 年 11 月 1 日 → 长期公示'],
  ],
  [
    'a stage is moved by days in words',
    { stage: 'publicity', closesOn: '2026-09-15' },
    { stage: 'publicity', closesOn: '2026-09-18' },
    ['阶段：公示异议', '截止日期：2026 年 9 月 15 日 → 2026 年 9 月 18 日'],
  ],
  ['an award that is reviewed', { state: 'awarded' }, { state: 'underReview' }, ['状态：有效 → 复核中']],
  ['a compound that leaves is no reminder', null, { kind: 'excluded' }, ['事项：退出选树']],
  ['a refusal to whoever only lives there', null, { code: 'party_to_application' }, ['结果：系当事人']],
  ['nothing to compare says nothing', null, null, []],
])('%s', (_, before, after, told) => {
  expect(changeWords({ before, after })).toEqual(told)
})

test('an action that this version does not know keeps its name', () => {
  expect(actionWords('slipIssued')).toBe('发放绑定码')
  expect(actionWords('toString')).toBe('toString')
})

test('an entry is about what it is called now, else what has its number', () => {
  const entry = { action: 'ruleCandidate', subject: 'A', subjectName: '甲小区' }
  expect(subjectWords(entry)).toBe('甲小区')
  expect(subjectWords({ ...entry, subjectName: null })).toBe('编号 A')
})

const latin = /[A-Za-z]/

test('whatever may be refused and written down has words', () => {
  const audited = Object.values(doors).flatMap((endpoints) =>
    endpoints.filter(({ refusals }) => refusals === 'audited').map(({ name }) => name),
  )
  expect(audited).toContain('ruleCandidate')
  const words = audited.map((subject) =>
    subjectWords({ action: 'accessRefused', subject, subjectName: null }),
  )
  expect(words.filter((each) => latin.test(each))).toEqual([])
})

describe('every fact that a function writes', () => {
  /** What residents do with a case, or the clock: no act of staff, and in no entry. */
  const notOfStaff = [
    ...['filed', 'joined', 'supplemented', 'nudged', 'escalated', 'confirmed', 'reopened'],
    ...['closedBySilence', 'withdrawalAsked', 'withdrawalAnswered', 'kindObjected', 'reviewAsked'],
  ]
  let facts: WrittenFact[]
  beforeAll(() => {
    const limits = limitNames.map((limit) => ({
      name: `${limit}Days`,
      value: null,
      where: 'rules-difference',
    }))
    facts = [...factsWritten(), ...limits].filter(
      ({ name, value }) => name !== 'act' || value === null || !notOfStaff.includes(value),
    )
  }, 300_000)

  test('is found: of handlers, of what they share, of computed names and of spread ones', () => {
    const written = facts.map(({ name, value }) => (value === null ? name : `${name} ${value}`))
    expect(written).toEqual(
      expect.arrayContaining([
        ...['sha256', 'closesOn', 'opensOn', 'scopeName', 'quotaFewest', 'reportVersion', 'unbound'],
        ...['kind excluded', 'state underReview', 'code objected_by_you', 'how random', 'act answered'],
      ]),
    )
  })

  test('has a name and words', () => {
    const told = facts.map(({ name, value, where }) => ({
      where,
      words: changeWords({ before: null, after: { [name]: value ?? 1 } }).join(),
    }))
    expect(told.filter(({ words }) => latin.test(words))).toEqual([])
  })
})
