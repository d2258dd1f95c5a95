import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  committeeRate,
  partyRate,
  type ReportFigures,
  type ReportText,
  reportFigures,
} from '../../core/selection/district-report'
import { reportDocument } from '../../core/selection/report-document'
import { reportReminder } from '../../core/selection/report-reminder'
import {
  activityWords,
  committeeWords,
  partyWords,
  practiceWords,
  problemWords,
} from '../../core/selection/report-words'

const governance = { ownersCommittee: 3, interimCommittee: 1, betweenTerms: 2, preparing: 1, none: 1 }

const known: ReportFigures = {
  asOf: '2026-09-20',
  areaName: '海州区',
  governance,
  participation: { periodName: '2026 年上半年', households: 1000, responded: 250 },
  satisfaction: { shown: 6, ranked: 4, mean: 82.44, satisfactionRate: 0.91, favourableRate: 0.7 },
  complaints: { counted: 12, rate: 1.2, unresolved: 3 },
  disclosures: { due: 40, onTime: 30, overdue: 4, compoundsOverdue: 2 },
  applications: { made: 5, forwarded: 3, withdrawn: 1 },
  selected: ['演示·甲小区'],
  party: null,
  parts: [
    {
      code: '320706001',
      name: '朐阳街道',
      compounds: 8,
      committees: 4,
      households: 1000,
      respondedHouseholds: 250,
    },
  ],
}

/** What the system knows on the first day. */
const unknown: ReportFigures = {
  ...known,
  governance: { ownersCommittee: 0, interimCommittee: 0, betweenTerms: 0, preparing: 0, none: 0 },
  ...{ participation: null, satisfaction: null, complaints: null, disclosures: null, selected: null },
  applications: { made: 0, forwarded: 0, withdrawn: 0 },
  parts: [],
}

const text: ReportText = { activities: '一\n\n二', practices: '', problems: '三', party: null }
const setOf = (figures: ReportFigures, more: Partial<ReportText> = {}) =>
  reportDocument({
    ...{ campaignName: '2026年“美好家园”', areaName: '海州区', figures, signed: null },
    text: { ...text, ...more },
  })

it('a version is signed with its office and its day in words', () => {
  const blocks = reportDocument({
    ...{ campaignName: '2026年“美好家园”', areaName: '海州区', figures: known, text },
    signed: { office: '海州区住建局', day: '2026-12-24' },
  })
  expect(blocks).toContainEqual({ kind: 'note', words: '海州区住建局　2026 年 12 月 24 日' })
})

describe('业委会（物管会）成立率', () => {
  it('counts committees at work over all compounds, not those between terms or in preparation', () => {
    expect(committeeRate(governance)).toBe(0.5)
    expect(committeeWords(known)).toContain('成立率 50.0%')
  })
  it('of no compounds is unknown, not zero', () => {
    expect(committeeRate(unknown.governance)).toBeNull()
    expect(committeeWords(unknown)).toBe('系统中没有登记住宅小区，不计算业委会成立率。')
  })
})

describe('党组织覆盖率', () => {
  it('is the district’s own statement with its source', () => {
    const stated = { compounds: 6, source: '区委组织部台账' }
    expect(partyRate(known, stated)).toBe(0.75)
    expect(partyWords(known, stated)).toBe(
      '党的工作覆盖小区 6 个，党组织覆盖率 75.0%（来源：区委组织部台账）。',
    )
  })
  it('that nobody has stated is said to be unrecorded', () => {
    expect(partyRate(known, null)).toBeNull()
    expect(partyWords(known, null)).toBe('系统没有登记小区党组织情况，党组织覆盖率未填报。')
  })
  it('of the city is that of the districts that have stated it, and says how many have', () => {
    const city = { ...known, party: { reports: 2, districts: 7, compounds: 9, of: 12 } }
    expect(partyWords(city, null)).toBe(
      '已填报的 2 个区县（共 7 个）中，党的工作覆盖小区 9 个，党组织覆盖率 75.0%。',
    )
  })
})

describe('what is filled in', () => {
  it('says what is known, sentence by sentence', () => {
    expect(activityWords(known).split('\n')).toEqual([
      '截至 2026 年 9 月 20 日，海州区共登记住宅小区 8 个。成立业委会 3 个、组建物管会 1 个，业委会（物管会）成立率 50.0%；另有换届中 2 个、筹备中 1 个。',
      '2026 年上半年满意度评价中，1000 户中有 250 户参评，参评率 25.0%。',
      '物业管理信息应公示 40 项，按时公示 30 项，占 75.0%。',
      '申报“美好家园”小区 5 个，审核通过 3 个，撤回 1 个。入选“美好家园”小区 1 个：演示·甲小区。',
    ])
    expect(problemWords(known).split('\n')).toEqual([
      '1. 没有正在履职的业委会或物管会的小区 4 个，占 50.0%。',
      '2. 2 个小区有公示逾期，共 4 项。',
      '3. 有本期不显示得分的小区。',
      '4. 计入物业责任的投诉 12 件，其中逾期、重办或居民不满意的 3 件。',
    ])
  })
  it('is left out where nothing is known', () => {
    expect(activityWords(unknown).split('\n')).toHaveLength(2)
    expect(problemWords(unknown)).toBe('')
  })
  it('practices come in the applicants’ own words', () => {
    expect(
      practiceWords([
        { compoundName: '甲小区', practices: ' 联席会议 ', results: '停车有序' },
        { compoundName: '乙小区', practices: '智慧门禁', results: ' ' },
      ]),
    ).toBe('【甲小区】联席会议\n成效：停车有序\n【乙小区】智慧门禁')
  })
})

describe('the document', () => {
  it('holds the notice’s three sections in their order, then the figures', () => {
    const headings = setOf(known).flatMap((block) => (block.kind === 'heading' ? [block.words] : []))
    expect(headings).toEqual(['一、活动开展情况', '二、主要做法成效', '三、存在问题及建议', '四、统计数据'])
    expect(setOf(known).filter(({ kind }) => kind === 'bars')).toHaveLength(2)
  })
  it('a paragraph a line, and an empty section says so', () => {
    const written = setOf(known).flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []))
    expect(written).toEqual(['一', '二', '（未填写）', '三'])
  })
  it('says what is missing of the results, whether a period has none, an area has none or no complaints were counted', () => {
    const rowsOf = (figures: ReportFigures) =>
      Object.fromEntries(setOf(figures).flatMap((block) => (block.kind === 'table' ? block.rows : [])))
    expect(rowsOf(unknown)).toMatchObject({ 满意度: '没有可用的评价结果。', 投诉: '没有可用的评价结果。' })
    const uncounted = rowsOf({ ...known, complaints: null })
    expect(uncounted.满意度).toContain('显示得分的小区 6 个')
    expect(uncounted.投诉).toBe('没有投诉统计。')
    expect(rowsOf(known).申报).toContain('审核通过 3 个')
  })
  it('tells of no number of compounds without a score, which today’s register and the snapshot would not give', () => {
    expect(problemWords({ ...known, satisfaction: { ...known.satisfaction!, shown: 8 } })).not.toContain(
      '得分',
    )
    expect(problemWords(known)).not.toMatch(/不显示得分的小区 \d/)
  })
  it('never prints what is no figure, whatever is unknown', () => {
    const rate = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
    const count = fc.nat(500)
    const anyFigures = fc.record({
      asOf: fc.constant('2026-09-20'),
      areaName: fc.constant('海州区'),
      governance: fc.record({
        ...{ ownersCommittee: count, interimCommittee: count, betweenTerms: count },
        ...{ preparing: count, none: count },
      }),
      participation: fc.option(
        fc.record({ periodName: fc.constant('期'), households: count, responded: count }),
      ),
      satisfaction: fc.option(
        fc.record({ shown: count, ranked: count, mean: rate, satisfactionRate: rate, favourableRate: rate }),
      ),
      complaints: fc.option(fc.record({ counted: count, rate, unresolved: count })),
      disclosures: fc.option(
        fc.record({ due: count, onTime: count, overdue: count, compoundsOverdue: count }),
      ),
      applications: fc.record({ made: count, forwarded: count, withdrawn: count }),
      selected: fc.option(fc.array(fc.constant('甲'))),
      party: fc.option(fc.record({ reports: count, districts: count, compounds: count, of: count })),
      parts: fc.array(
        fc.record({
          ...{ code: fc.constant('1'), name: fc.constant('东') },
          ...{ compounds: count, committees: count, households: count, respondedHouseholds: count },
        }),
      ),
    })
    fc.assert(
      fc.property(anyFigures, (figures) => {
        expect(reportFigures.safeParse(figures).success).toBe(true)
        const words = JSON.stringify([setOf(figures), activityWords(figures), problemWords(figures)])
        expect(words).not.toMatch(/NaN|undefined|null|Infinity|false/)
      }),
    )
  })
})

describe('reminding of a report', () => {
  it.each([
    ['2026-09-17', null],
    ['2026-09-18', { notice: 'districtReportDue', mark: '2026-09-25|7' }],
    ['2026-09-23', { notice: 'districtReportDue', mark: '2026-09-25|7' }],
    ['2026-09-24', { notice: 'districtReportDue', mark: '2026-09-25|1' }],
    ['2026-09-25', { notice: 'districtReportDue', mark: '2026-09-25|1' }],
    ['2026-09-26', { notice: 'districtReportOverdue', mark: '2026-09-25|overdue' }],
    ['2027-01-01', { notice: 'districtReportOverdue', mark: '2026-09-25|overdue' }],
  ])('on %s', (today, told) => {
    expect(reportReminder('2026-09-25', today)).toEqual(told)
  })
})
