import { expect, test } from 'vitest'
import type { CityTableRow } from '../../core/contract/figures'
import { columnsOf, figureColumns, rowGateWords, tellsPlaces } from '../../src/features/bureau/columns'
import { firstView, rowsOf, sortBy, viewIn } from '../../src/features/bureau/table-view'

function row(compound: string, part: Partial<CityTableRow> = {}): CityTableRow {
  return {
    compound,
    name: `演示小区${compound}`,
    district: '320706',
    districtName: '海州区',
    subdistrict: '320706001',
    subdistrictName: '新东街道',
    company: '演示物业',
    households: 100,
    respondedHouseholds: 60,
    responseRate: 0.6,
    state: 'final',
    score: 80,
    scoreLower: 75,
    scoreUpper: 85,
    mean: 81,
    band: 26,
    bandRank: 1,
    place: 1,
    satisfactionRate: 0.9,
    favourableRate: 0.8,
    margin: 8,
    complaints: 3,
    complaintsPer100HouseholdYears: 3,
    complaintsPer100HouseholdYearsLower: 0.62,
    complaintsPer100HouseholdYearsUpper: 8.77,
    steadiedComplaintsPer100HouseholdYears: 2,
    unresolvedPer100HouseholdYears: 1,
    bindingGate: null,
    bindingReason: null,
    shortfall: null,
    ...part,
  }
}

const order = (rows: CityTableRow[]) => rows.map(({ compound }) => compound)
const hidden = { score: null, bindingGate: 'shown', bindingReason: 'too_few_answers', shortfall: 5 } as const
const small = { score: 99, bindingGate: 'ranked', bindingReason: 'margin_too_wide', shortfall: 12 } as const

test('a small sample never stands above a compound with enough answers', () => {
  const rows = [
    row('none', { ...hidden, place: null }),
    row('small', { ...small, place: null }),
    row('low', { score: 60, place: 2 }),
    row('high', { score: 90 }),
  ]
  expect(order(rowsOf(rows, firstView))).toEqual(['high', 'low', 'small', 'none'])
  const downwards = { ...firstView, sort: { column: 'score', direction: 'descending' } as const }
  expect(order(rowsOf(rows, downwards))).toEqual(['high', 'low', 'small', 'none'])
  const upwards = { ...firstView, sort: { column: 'score', direction: 'ascending' } as const }
  expect(order(rowsOf(rows, upwards))).toEqual(['low', 'high', 'small', 'none'])
})

test('equal figures stand in the order of their codes, however they came', () => {
  expect(order(rowsOf([row('b'), row('c'), row('a')], firstView))).toEqual(['a', 'b', 'c'])
})

test('filters hold together and the text finds compounds and companies', () => {
  const rows = [row('a'), row('b', { district: '320703' }), row('c', { company: '演示万家' })]
  expect(order(rowsOf(rows, { ...firstView, district: '320706' }))).toEqual(['a', 'c'])
  expect(order(rowsOf(rows, { ...firstView, district: '320706', text: '万家' }))).toEqual(['c'])
  expect(rowsOf(rows, { ...firstView, text: '没有' })).toEqual([])
})

test('pressing a head sorts figures from the top, words from their beginning, and then the other way', () => {
  expect(sortBy(firstView.sort, 'households')).toEqual({ column: 'households', direction: 'descending' })
  expect(sortBy(firstView.sort, 'name')).toEqual({ column: 'name', direction: 'ascending' })
  expect(sortBy(firstView.sort, 'place')).toEqual({ column: 'place', direction: 'descending' })
  expect(sortBy({ column: 'name', direction: 'ascending' }, 'place').direction).toBe('ascending')
})

test('while a period is open the table has no column of satisfaction', () => {
  const keys = columnsOf({ phase: 'open', placed: false }).map(({ key }) => key)
  for (const key of ['score', 'satisfactionRate', 'favourableRate', 'margin']) expect(keys).not.toContain(key)
  for (const key of ['complaints', 'complaintRate', 'steadiedRate', 'unresolvedRate'])
    expect(keys).not.toContain(key)
})

test('a complaint rate stands with its limits, and is a dash where nobody serves the compound', () => {
  const rateOf = figureColumns.find(({ key }) => key === 'complaintRate')
  expect(rateOf?.words(row('a'))).toBe('3.00（0.62～8.77）')
  const none = {
    complaints: null,
    complaintsPer100HouseholdYears: null,
    complaintsPer100HouseholdYearsLower: null,
    complaintsPer100HouseholdYearsUpper: null,
  }
  expect(rateOf?.words(row('b', none))).toBe('—')
})

test('the shortfall to the gate that binds is counted in households', () => {
  expect(rowGateWords(row('a', small))).toBe('排序还差 12 户')
  expect(rowGateWords(row('a'))).toBe('均已达到')
  expect(rowGateWords(row('a', { ...hidden, state: 'counting' }))).toBe('还在统计，稍后可见')
})

test('while a period is open the order is one by participation, and the kept one returns with the figures', () => {
  const open = { phase: 'open', placed: false } as const
  expect(viewIn(open, firstView).sort).toEqual({ column: 'responseRate', direction: 'descending' })
  expect(viewIn({ phase: 'final', placed: true }, firstView)).toEqual(firstView)
})

test('the table stands in the official order, also where a lower score is ahead; where no place is told, by score', () => {
  const rows = [row('a', { score: 89.9, place: 2 }), row('b', { score: 88.1, place: 1 })]
  expect(order(rowsOf(rows, firstView))).toEqual(['b', 'a'])
  const untold = rows.map((each) => ({ ...each, place: null }))
  const table = { phase: 'final', placed: tellsPlaces(untold) } as const
  expect(order(rowsOf(untold, viewIn(table, firstView)))).toEqual(['a', 'b'])
  expect(columnsOf(table).map(({ key }) => key)).not.toContain('place')
  expect(columnsOf({ ...table, placed: tellsPlaces(rows) })[0]?.key).toBe('place')
})
