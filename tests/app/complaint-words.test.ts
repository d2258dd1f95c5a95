import { expect, test } from 'vitest'
import { complaintFiguresOf } from '../../core/method/complaint-counting'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import type { PublishedCard } from '../../core/method/published-card'
import { publishedComplaintFiguresOf } from '../../core/method/published-complaints'
import { complaintShares, withoutComplaintsWords } from '../../src/components/figures/complaint-words'
import { ageTitles, stagesOf } from '../../src/features/case-overview/overview-words'
import { linkedView } from '../../src/features/duties/all-view'

const of = { households: 100, exposureYears: 1, parameters: methodParametersV1 }
const notBesideCity = { steadiedRate: null, expected: null, z: null, countCheck: false }
const oneCase = {
  ...({ category: 'lift', source: 'app', counts: true, affectedHouseholds: 1, accepted: 'onTime' } as const),
  ...({ answered: 'late', reopened: false, dissatisfied: false, upheld: false } as const),
  ...({ confirmedResolved: true, closed: true, handlingLevel: 4 } as const),
}
const sharesOf = (count: number) => {
  const figures = complaintFiguresOf(
    Array.from({ length: count }, () => oneCase),
    of,
  )
  const complaints = publishedComplaintFiguresOf(figures, notBesideCity, methodParametersV1.smallestCell)
  return complaintShares({ complaints, methodVersion: '1' })
}

test('each share says what it is made of', () => {
  expect(sharesOf(12).map(({ name, value, note }) => `${name} ${value} ${note}`)).toEqual([
    '按时受理率 100.0% 已受理或逾期 12 件，其中按时 12 件',
    '按时答复率 0.0% 已答复或逾期 12 件，其中按时 0 件',
    '居民确认解决率 100.0% 已办结 12 件，其中居民确认已解决 12 件',
    '办理满意率 100.0% 居民评价 12 件，其中基本满意及以上 12 件，平均 75.0 分',
  ])
})

test('a share of nothing is none, and why a small one is not shown is said', () => {
  expect(sharesOf(0).map(({ value }) => value)).toEqual(['—', '—', '—', '—'])
  expect(sharesOf(9).at(-1)).toMatchObject({ value: '—', note: '办理评价不足 10 件，不显示' })
})

test('a compound without a company has no complaint rate, and is told so', () => {
  const words = (service: PublishedCard['service']) => withoutComplaintsWords({ service })
  expect(words('none')).toBe('没有物业服务企业，不计算投诉率。')
  expect(words('company')).not.toContain('没有物业服务企业')
})

test('the funnel has every state in its order, also those without cases, and each way to be closed', () => {
  const stages = stagesOf([
    { state: 'closed', outcome: 'unrated', count: 3 },
    { state: 'submitted', outcome: null, count: 2 },
  ])
  expect(stages.map(({ words, count }) => `${words} ${count}`)).toEqual([
    ...['待受理 2', '已受理 0', '处理中 0', '已答复 0', '已办结：居民确认已解决 0', '已办结：未评价 3'],
    ...['已办结：并入其他工单 0', '已退回 0', '已撤回 0'],
  ])
  expect(ageTitles).toEqual(['0–2 天', '3–5 天', '6–10 天', '11–20 天', '超过 20 天'])
})

test('a link to the list of cases opens it as it asks, and what it does not know opens it as it was left', () => {
  const nothing = { state: '', kind: '', category: '', compound: null }
  expect(linkedView({ state: 'returned' })).toEqual({ ...nothing, state: 'returned' })
  expect(linkedView({ compound: 'A', name: '甲小区' })).toEqual({
    ...nothing,
    compound: { code: 'A', name: '甲小区' },
  })
  expect(linkedView({})).toBeNull()
  expect(linkedView({ state: 'lost' })).toBeNull()
})
