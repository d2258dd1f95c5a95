import { describe, expect, test } from 'vitest'
import { overruledItems, type ScoredItem, sheetFaults, sheetTotal } from '../../core/selection/sheet'
import type { PrefilledItem } from '../../core/selection/sheet-prefill'
import { fullPoints, sheet, written } from './sheets-in-tests'

const prefill: PrefilledItem[] = [
  { item: '三-2', points: 300, words: '' },
  { item: '三-4', points: null, words: '' },
  { item: '四-1', points: 300, words: '' },
  { item: '四-2', points: 0, words: '' },
]
const rules = { points: fullPoints, prefill, visitPhotos: new Set(['photo-1']) }

/** A sheet that takes over what the system suggests. */
const fitting = (): ScoredItem[] =>
  written({ '三-2': 300, '四-2': 0 }).map((item) =>
    ['三-2', '四-2'].includes(item.item) ? { ...item, note: '', evidence: [] } : item,
  )
const changed = (item: string, change: Partial<ScoredItem>) =>
  fitting().map((each) => (each.item === item ? { ...each, ...change } : each))
const faultsOf = (scored: ScoredItem[]) => sheetFaults(scored, rules).map(({ fault }) => fault)

test('a whole sheet that takes over what the system suggests can be handed in', () => {
  expect(sheetFaults(fitting(), rules)).toEqual([])
})

describe('what a sheet cannot be handed in with, or can', () => {
  test.each([
    ['an item that is left out', fitting().slice(1), ['item_missing']],
    ['an item without points', changed('一-1', { points: null }), ['item_missing']],
    ['points beyond the item', changed('一-1', { points: 410 }), ['points_wrong']],
    ['points below nothing', changed('一-1', { points: -10 }), ['points_wrong']],
    ['points finer than a tenth', changed('一-1', { points: 395, note: '有不足' }), ['points_wrong']],
    ['points without evidence', changed('一-1', { evidence: [] }), ['evidence_missing']],
    [
      'nothing, with a note and no evidence',
      changed('一-1', { points: 0, note: '没有材料', evidence: [] }),
      [],
    ],
    ['missing points without a note', changed('一-1', { points: 300 }), ['note_missing']],
    ['missing points with blanks for a note', changed('一-1', { points: 300, note: '  ' }), ['note_missing']],
    ['a departure without a reason', changed('三-2', { points: 400 }), ['reason_missing']],
    ['a departure with a reason', changed('三-2', { points: 400, note: '其中两件不属物业' }), []],
    ['what is put up, shown by a file alone', changed('四-1', { evidence: ['file-1'] }), ['photo_missing']],
    [
      'what nobody saw, with a reason and no photo',
      changed('四-2', { points: 300, note: '电话询问' }),
      ['photo_missing'],
    ],
  ])('%s', (_, scored, faults) => {
    expect(faultsOf(scored)).toEqual(faults)
  })
})

test('a sheet comes to the sum of its items, and to nothing as long as one is missing', () => {
  expect(sheetTotal(sheet())).toBe(10_000)
  expect(sheetTotal(sheet({ '三-1': 0 }))).toBe(9700)
  expect(sheetTotal(sheet().slice(1))).toBeNull()
  expect(sheetTotal([])).toBeNull()
})

test('departures from the system are told with their reasons; where it knows nothing there is none', () => {
  const scored = changed('三-2', { points: 400, note: '其中两件不属物业' })
  expect(overruledItems(scored, prefill)).toEqual([
    { item: '三-2', from: 300, to: 400, why: '其中两件不属物业' },
  ])
})
