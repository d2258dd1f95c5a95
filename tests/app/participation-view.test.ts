import { expect, it } from 'vitest'
import type { ParticipationRow } from '../../core/contract/periods'
import { defaultChoices } from '../../core/method/parameters-v1'
import { columnsOf, firstView, nextWords, rowsIn } from '../../src/features/periods/participation-view'
import { faultsIn, plannedFrom } from '../../src/features/periods/planned'

const row = (
  compound: string,
  responded: number,
  change: Partial<ParticipationRow> = {},
): ParticipationRow => ({
  compound,
  name: `演示·${compound}`,
  district: '320706',
  districtName: '海州区',
  subdistrict: '320706001',
  subdistrictName: '朐阳街道',
  households: 80,
  respondedHouseholds: responded,
  answersNeeded: { shown: 10, ranked: 44, selectable: 55 },
  bindingGate: null,
  bindingReason: null,
  ...change,
})
const tooSmall = { answersNeeded: { shown: 10, ranked: null, selectable: null } }

it.each<[ParticipationRow, string]>([
  [row('A', 1), '显示得分还差 9 户'],
  [row('A', 10), '参与排序还差 34 户'],
  [row('A', 54), '参与选树还差 1 户'],
  [row('A', 55), '均已达到'],
  [row('A', 10, tooSmall), '户数较少，达不到参与排序'],
  [row('A', 60, { bindingGate: 'selectable', bindingReason: 'no_company' }), '没有物业服务企业，不参与选树'],
])('the next gate of a compound is told, or why there is none: %#', (given, words) => {
  expect(nextWords(given)).toBe(words)
})

it('rows are filtered and sorted; what has no number comes last in either direction', () => {
  const rows = [row('C', 3), row('B', 60), row('A', 3, tooSmall), row('D', 20, { district: '320703' })]
  const codes = (change: object) => rowsIn(rows, { ...firstView, ...change }).map(({ compound }) => compound)
  expect(codes({})).toEqual(['A', 'B', 'C', 'D'])
  expect(codes({ district: '320703' })).toEqual(['D'])
  expect(codes({ short: true })).toEqual(['A', 'C', 'D'])
  expect(codes({ text: ' 演示·C ' })).toEqual(['C'])
  expect(codes({ sort: { column: 'responded', direction: 'descending' } })).toEqual(['B', 'D', 'A', 'C'])
  for (const direction of ['ascending', 'descending']) {
    expect(codes({ sort: { column: 'ranked', direction } }).at(-1)).toBe('A')
  }
})

it('a draft has no column of answers, as nobody can have given one', () => {
  const keys = columnsOf(true).map(({ key }) => key)
  expect(keys).not.toContain('responded')
  expect(keys).toContain('selectable')
})

it('what is typed into the form is read as it is meant, and what is wrong is told at its field', () => {
  const filled = {
    code: ' 2027h1 ',
    name: ' 2027年上半年 ',
    firstDay: '2027-05-01',
    lastDay: '2027-05-31',
    publicationDay: '2027-06-10',
    reminders: '10，3、 1',
    methodChoices: defaultChoices,
  }
  const planned = plannedFrom(filled, true)
  expect(planned).toMatchObject({ code: '2027H1', name: '2027年上半年', reminders: [10, 3, 1] })
  const now = '2026-11-10T02:00:00.000Z'
  expect(faultsIn(planned, [], now)).toEqual({})
  const wrong = plannedFrom({ ...filled, code: '上半年', name: '', lastDay: '2027-05-03' }, true)
  expect(faultsIn(wrong, [], now)).toMatchObject({
    code: 'code_malformed',
    name: 'name_missing',
    lastDay: 'period_too_short',
  })
})
