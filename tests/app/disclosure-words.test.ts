import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DisclosureRow } from '../../core/contract/disclosures'
import { differenceOf } from '../../core/disclosure/content-difference'
import { readBalance } from '../../core/disclosure/read-amount'
import { typedYuan, yuanWords } from '../../src/components/disclosure/amount-words'
import { changeWords } from '../../src/components/disclosure/change-words'
import {
  bytesWords,
  cadenceWords,
  calendarDayWords,
  periodWords,
  publisherWords,
  stateWords,
  waitingWords,
} from '../../src/components/disclosure/disclosure-words'
import { askedWords } from '../../src/features/publishing/asked-words'
import { accounts, meeting } from '../functions/disclosure-world'

const waiting = (more: Partial<DisclosureRow>) => ({
  ...{ period: '2026Q3', title: '', dueDay: '2026-10-15', newest: 0, state: 'due' as const, overdueDays: 0 },
  ...more,
})

describe('an amount', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-80_00, '-80.00'],
    [123_450, '1,234.50'],
    [100_000_000_00, '100,000,000.00'],
  ])('of %i fen is told as %s', (fen, words) => {
    expect(yuanWords(fen)).toBe(words)
  })

  it('is typed so that it is read as the same fen again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 999_999_999_999 }), (fen) => {
        expect(readBalance(yuanWords(fen))).toBe(fen)
        expect(readBalance(typedYuan(fen))).toBe(fen)
      }),
    )
  })
})

describe('a disclosure in a list', () => {
  it.each([
    ['2026Q3', '2026 年第三季度'],
    ['2026H1', '2026 年上半年'],
    ['2026H2', '2026 年下半年'],
    ['2026M09', '2026 年 9 月'],
    ['2026', '2026 年度'],
    ['standing', '长期公示'],
    ['2026-11-01.3fa2b1c0', '2026 年 11 月 1 日'],
  ])('of the period %s is called %s', (code, words) => {
    expect(periodWords(code)).toBe(words)
  })

  it('that waits is told with its day, that is late with how late it is, that stands always with its renewal', () => {
    const today = '2026-10-27'
    expect(waitingWords(waiting({}), today)).toBe('2026 年第三季度应于 10 月 15 日（含）前公示')
    expect(waitingWords(waiting({ state: 'overdue', overdueDays: 12 }), today)).toBe(
      '2026 年第三季度应于 10 月 15 日（含）前公示，已逾期 12 天',
    )
    expect(waitingWords(waiting({ period: 'standing', newest: 2, dueDay: '2027-03-01' }), today)).toBe(
      '应于 2027 年 3 月 1 日（含）前更新',
    )
    expect(stateWords(waiting({ state: 'overdue', overdueDays: 12 }))).toBe('逾期 12 天')
  })

  it('names in whose place somebody publishes, and that there is nobody', () => {
    expect(publisherWords({ publisher: 'residentsCommittee', substitutes: 'ownersCommittee' })).toBe(
      '居委会（小区没有业委会（物管会），由其代为公示）',
    )
    expect(publisherWords({ publisher: 'propertyCompany', substitutes: null })).toBe('物业服务企业')
    expect(publisherWords({ publisher: null, substitutes: null })).toBe('没有应公示的单位')
  })

  it('says how often, in which year, and how large a file is', () => {
    expect(cadenceWords({ every: 'quarter', dueAfterDays: 15 })).toBe('每季度一次，期满后 15 天内公示')
    expect(cadenceWords({ every: 'standing', renewAfterMonths: 12 })).toBe('长期公示，至少每 12 个月更新一次')
    expect(calendarDayWords('2025-01-05', '2026-01-05')).toBe('2025 年 1 月 5 日')
    expect([bytesWords(10), bytesWords(300_000), bytesWords(1_258_291)]).toEqual([
      '不到 0.1 兆',
      '0.3 兆',
      '1.2 兆',
    ])
  })
})

describe('what a version changes', () => {
  const before = accounts([
    ['停车费', 1_200_00, 0],
    ['绿化', 0, 300_00],
  ])

  it('is told by row and amount, in yuan', () => {
    const after = accounts([
      ['停车费', 1_300_50, 0],
      ['绿化', 0, 300_00],
      ['广告', 80_00, 0],
    ])
    expect(differenceOf(before, after).changes.map(changeWords)).toEqual([
      '期末余额：900.00 → 1,080.50',
      '第 1 行的收入：1,200.00 → 1,300.50',
      '第 3 行新增“广告”',
    ])
  })

  it('is told of a meeting in the words of its form, and of files without their ids', () => {
    const later = { ...meeting('换届会议'), kind: 'joint', files: ['a-file-id'] } as typeof before
    const words = differenceOf(meeting('续聘会议'), later).changes.map(changeWords)
    expect(words).toEqual([
      '会议类型：业委会（物管会）会议 → 联席会议',
      '标题：续聘会议 → 换届会议',
      '附件有增减',
    ])
  })
})

describe('a question as an office sees it', () => {
  it('says why its words are not to be read', () => {
    expect(askedWords({ text: '金额不符', textKept: false })).toBe('金额不符')
    expect(askedWords({ text: null, textKept: true })).toContain('只给负责答复的单位')
    expect(askedWords({ text: null, textKept: false })).toContain('已注销账号')
  })
})
