import { expect, test } from 'vitest'
import { scoreSheet, sheetItems } from '../../core/selection/score-sheet'
import {
  firstSheetParameters,
  pointsFaults,
  pointsWords,
  sheetParametersFit,
} from '../../core/selection/sheet-parameters'
import { visitChecks } from '../../core/selection/visit'

test('附件2 has 4 categories at 20/20/40/20 and 25 items, numbered as in the notice', () => {
  expect(scoreSheet.map(({ weight }) => weight)).toEqual([20, 20, 40, 20])
  expect(scoreSheet.map(({ items }) => items.length)).toEqual([5, 4, 9, 7])
  for (const { code, items } of scoreSheet) {
    expect(items.map((item) => item.code)).toEqual(items.map((_, at) => `${code}-${at + 1}`))
  }
  expect(new Set(sheetItems.map(({ code }) => code)).size).toBe(25)
})

test('every item says what shows it; what is put up in the compound is shown by a photo of a visit', () => {
  for (const { code, evidence, onSite } of sheetItems) {
    expect(evidence.length, code).toBeGreaterThan(0)
    if (onSite) expect(evidence, code).toContain('visitPhoto')
  }
  const onSite = sheetItems.filter((item) => item.onSite).map(({ code }) => code)
  expect(onSite).toEqual(['四-1', '四-2'])
  expect(sheetItems.filter((item) => item.prefilled).map(({ code }) => code)).toEqual([
    '三-2',
    '三-4',
    '四-1',
    '四-2',
  ])
  expect(sheetItems.filter((item) => item.oncePerSubdistrict).map(({ code }) => code)).toEqual(['一-1'])
})

test('a visit looks at every item that is shown by its photos, and at the on-site clauses of 附件1', () => {
  const clauses: string[] = visitChecks.flatMap((check) => [...check.clauses])
  for (const { code, evidence } of sheetItems) {
    if (evidence.includes('visitPhoto')) expect(clauses, code).toContain(code)
  }
  for (const clause of ['附件1-5', '附件1-7', '附件1-8']) expect(clauses).toContain(clause)
})

const { points, complaintRate } = firstSheetParameters

test.each([
  ['what the product brings along', true, firstSheetParameters],
  ['points that do not add up', false, { points: { ...points, '一-1': 500 }, complaintRate }],
  [
    'points moved within a category',
    true,
    { points: { ...points, '一-1': 500, '一-2': 300 }, complaintRate },
  ],
  [
    'points moved between categories',
    false,
    { points: { ...points, '一-1': 500, '二-1': 400 }, complaintRate },
  ],
  ['an item without points', false, { points: { ...points, '一-1': 0, '一-2': 800 }, complaintRate }],
  ['points finer than tenths', false, { points: { ...points, '一-1': 405, '一-2': 395 }, complaintRate }],
  ['an item that is none', false, { points: { ...points, '五-1': 100 }, complaintRate }],
  [
    'rates that are the same to the hundredth',
    false,
    { points, complaintRate: { fullAtMost: 1, noneFrom: 1.004 } },
  ],
  ['rates the wrong way round', false, { points, complaintRate: { fullAtMost: 5, noneFrom: 1 } }],
])('%s: fits is %s', (_, fits, parameters) => {
  expect(sheetParametersFit(parameters)).toBe(fits)
})

test('it is told by how much a category is off', () => {
  expect(pointsFaults({ ...points, '三-1': 350 })).toEqual([{ category: '三', sum: 4050, due: 4000 }])
})

test.each([
  [0, '0'],
  [450, '4.5'],
  [10_000, '100'],
  [8765, '87.65'],
  [1000, '10'],
])('%i hundredths are %s points', (hundredths, words) => {
  expect(pointsWords(hundredths)).toBe(words)
})
