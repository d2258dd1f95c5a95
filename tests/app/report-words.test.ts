import { describe, expect, it } from 'vitest'
import { noticeWords } from '../../src/features/inbox/notice-words'
import { closedWords, savedWords, stateWords } from '../../src/features/reports/report-words'
import { shownFirst } from '../../src/features/reports/set-report'

const submitted = {
  ...{ number: 2, submittedAt: '2026-12-24T02:00:00.000Z', why: '补充' },
  by: { role: 'district' as const, name: '海州区' },
}
const first = { ...submitted, number: 1, submittedAt: '2026-12-20T02:00:00.000Z', why: null }
const filled = { activities: '', practices: '', problems: '' }

it.each([
  [{ state: 'none', overdueDays: 0, late: false }, '未填报'],
  [{ state: 'draft', overdueDays: 0, late: false }, '撰写中'],
  [{ state: 'draft', overdueDays: 3, late: false }, '逾期 3 天'],
  [{ state: 'submitted', overdueDays: 0, late: false }, '已报送'],
  [{ state: 'submitted', overdueDays: 0, late: true }, '逾期报送'],
] as const)('%o stands in the list as %s', (row, words) => {
  expect(stateWords(row)).toBe(words)
})

it('why nothing can be written: not yet, or no more', () => {
  expect(closedWords({ open: true, ended: false })).toBeNull()
  expect(closedWords({ open: false, ended: false })).toContain('还没有开始')
  expect(closedWords({ open: false, ended: true })).toContain('已经结束')
})

describe('what is said of what was kept', () => {
  const report = { savedAt: '2026-12-20T01:00:00.000Z', versions: [] }

  it('bears the time that was read, and none that is older than what was kept since', () => {
    expect(savedWords(report, { isSaved: true, isNew: false })).toContain('2026 年 12 月 20 日 09:00 保存。')
    expect(savedWords(report, { isSaved: true, isNew: true })).toBe('已保存。还没有报送。')
    expect(savedWords(report, { isSaved: false, isNew: true })).toBe('有内容还没有保存。')
  })
})

describe('what is seen of a report at first', () => {
  it.each([
    [
      'what is written before anything was submitted',
      { filled, savedAt: first.submittedAt, versions: [] },
      null,
    ],
    [
      'the newest version where nothing was written since',
      { filled, savedAt: '2026-12-24T01:00:00.000Z', versions: [submitted, first] },
      2,
    ],
    [
      'what was written since',
      { filled, savedAt: '2026-12-24T03:00:00.000Z', versions: [submitted, first] },
      null,
    ],
    [
      'to others what was submitted last, under its own name',
      { filled: null, savedAt: '2026-12-24T01:00:00.000Z', versions: [submitted, first] },
      null,
    ],
  ])('%s', (_, report, version) => {
    expect(shownFirst(report)).toBe(version)
  })
})

it('a reminder suits the city’s own report as well as a district’s', () => {
  expect([noticeWords.districtReportDue, noticeWords.districtReportOverdue].join()).not.toContain('区县')
})
