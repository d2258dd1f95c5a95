import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstPlan } from '../../core/selection/campaign'
import { principles } from '../../core/selection/principles'
import { scoreSheet } from '../../core/selection/score-sheet'
import { noticeCalendar, type Stage } from '../../core/selection/stages'

// What the code holds of the notice, against the notice's own words.
const notice = readFileSync(join(import.meta.dirname, 'notice-2024.txt'), 'utf8')
const [arrangements = '', annex1 = '', annex2 = ''] = notice.split(/^附件[12]$/m)

it('附件1 is held word for word', () => {
  const said = [...annex1.matchAll(/^(\d)\. (.+)$/gm)].map(([, number, text]) => [Number(number), text])
  expect(principles.map(({ number, text }) => [number, text])).toEqual(said)
  expect(said).toHaveLength(8)
})

it('附件2 is held word for word, with its weights', () => {
  const cells = annex2
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const said = cells.slice(cells.indexOf('选树权重') + 1)
  const held = scoreSheet.flatMap(({ code, title, weight, items }) => [
    ...[code, title],
    ...items.flatMap(({ text }, index) => {
      const row = `${index + 1}.${text}`
      return index === 0 ? [row, `${weight}%`] : [row]
    }),
  ])
  expect(held).toEqual(said)
})

describe('三、具体安排', () => {
  const tenDays = { 上旬: ['01', '10'], 中旬: ['11', '20'] } as const

  it.each<[string, string, keyof typeof tenDays, Stage[]]>([
    ['2024年8月上旬，各县区物业行政主管部门组织', '08', '上旬', ['launch']],
    ['8月中旬开展申报工作', '08', '中旬', ['apply']],
    ['9月上旬，我局对申报案例进行调研评价', '09', '上旬', ['assess']],
    ['9月中旬，选树并公布一批', '09', '中旬', ['publicity', 'announce']],
  ])('%s: the days of the calendar', (words, month, part, stages) => {
    expect(arrangements).toContain(words)
    const [first, last] = tenDays[part]
    const calendar = noticeCalendar(2026)
    expect(calendar[stages[0]!].opensOn).toBe(`2026-${month}-${first}`)
    expect(calendar[stages.at(-1)!].closesOn).toBe(`2026-${month}-${last}`)
  })

  it('reports by the 25th of September, and the province at its end', () => {
    expect(arrangements).toContain('于2024年9月25日前报我局物业处')
    expect(arrangements).toContain('9月底，省住建厅组织对推荐的2个“美好家园”典型案例进行评价')
    const { districtReport, recommend, province } = noticeCalendar(2026)
    expect([districtReport.closesOn, province.closesOn]).toEqual(['2026-09-25', '2026-09-30'])
    expect(recommend.closesOn < province.opensOn).toBe(true)
  })

  it('10 or so are selected, 2 recommended', () => {
    expect(arrangements).toContain('择优选树10个左右“美好家园”小区，向省住建厅推荐2个“美好家园”典型案例')
    const { quota, recommendations } = firstPlan(2026, '2026H2')
    expect([quota.fewest, quota.most, (quota.fewest + quota.most) / 2, recommendations]).toEqual([
      8, 12, 10, 2,
    ])
  })
})
