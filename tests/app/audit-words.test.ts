import { expect, test } from 'vitest'
import { actionWords, changeWords } from '../../src/features/audit/audit-words'

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
  ['nothing to compare says nothing', null, null, []],
])('%s', (_, before, after, told) => {
  expect(changeWords({ before, after })).toEqual(told)
})

test('an action that this version does not know keeps its name', () => {
  expect(actionWords('slipIssued')).toBe('发放绑定码')
  expect(actionWords('toString')).toBe('toString')
})
