import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSheetParameters } from '../../core/selection/sheet-parameters'
import {
  complaintPoints,
  type DisclosureFact,
  prefillOf,
  type SheetFacts,
} from '../../core/selection/sheet-prefill'
import { newestFinding } from '../../core/selection/visit'

const duty = (state: DisclosureFact['state'], title = '收费项目与标准'): DisclosureFact => ({ title, state })
const facts: SheetFacts = {
  complaintRate: 'not_published',
  openness: [],
  complaintPhones: [],
  utilityPhones: [],
  seen: { complaintPhones: null, utilityPhones: null },
}
const prefilled = (changed: Partial<SheetFacts>, item: string) =>
  prefillOf({ ...facts, ...changed }, firstSheetParameters).find((each) => each.item === item)

test.each([
  [0, 600],
  [1, 600],
  [1.004, 600],
  [3, 300],
  [3.2, 270],
  [4.99, 0],
  [5, 0],
  [40, 0],
  ['not_published' as const, null],
  ['not_in_scope' as const, null],
  ['not_counted' as const, null],
])('三-2 at %s complaints per 百户·年 has %s hundredths', (complaintRate, points) => {
  expect(prefilled({ complaintRate }, '三-2')?.points).toBe(points)
})

test.each([
  ['not_published' as const, true],
  ['not_in_scope' as const, true],
  ['not_counted' as const, undefined],
  [3, undefined],
])('三-2 awaits the results where the rate is %s: %s', (complaintRate, awaits) => {
  expect(prefilled({ complaintRate }, '三-2')?.awaitsResults).toBe(awaits)
})

test('what 三-2 is given once the rate is public is what was suggested by it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (rate) => {
      expect(complaintPoints(rate, firstSheetParameters)).toBe(
        prefilled({ complaintRate: rate }, '三-2')?.points,
      )
    }),
  )
})

test.each([
  ['all published', [duty('published'), duty('published')], 500],
  ['one overdue', [duty('published'), duty('overdue')], 250],
  ['one published late', [duty('published'), duty('publishedLate')], 370],
  ['nothing published', [duty('due'), duty('overdue')], 0],
  ['one that does not apply left out', [duty('published'), duty('notApplicable')], 500],
  ['nothing asked for', [duty('notApplicable')], null],
])('三-4 with %s', (_, openness, points) => {
  expect(prefilled({ openness }, '三-4')?.points).toBe(points)
})

test('三-4 names what is missing', () => {
  const openness = [duty('published'), duty('overdue', '服务内容与标准')]
  expect(prefilled({ openness }, '三-4')?.words).toBe(
    '应公开 2 项，已公开 1 项；未公开或已过期：服务内容与标准。',
  )
})

const day = '2026-09-02'
test.each([
  ['nobody has looked, though the app has it', null, [duty('published')], null],
  ['found and published', { finding: 'found' as const, day }, [duty('published')], 300],
  ['found, but not published', { finding: 'found' as const, day }, [duty('overdue')], 150],
  ['in part, and published', { finding: 'partly' as const, day }, [duty('published')], 150],
  ['in part, and not published', { finding: 'partly' as const, day }, [], 150],
  ['not found, though published', { finding: 'absent' as const, day }, [duty('published')], 0],
])('四-1 and 四-2: %s', (_, seen, duties, points) => {
  const changed = {
    ...{ complaintPhones: duties, utilityPhones: duties },
    seen: { complaintPhones: seen, utilityPhones: seen },
  }
  expect(prefilled(changed, '四-1')?.points).toBe(points)
  expect(prefilled(changed, '四-2')?.points).toBe(points)
})

test('more complaints never bring more points, and points are tenths within the item', () => {
  const rate = fc.double({ min: 0, max: 50, noNaN: true })
  fc.assert(
    fc.property(rate, rate, (one, other) => {
      const [fewer, more] = one < other ? [one, other] : [other, one]
      const [better, worse] = [fewer, more].map(
        (complaintRate) => prefilled({ complaintRate }, '三-2')?.points,
      )
      expect(better).toBeGreaterThanOrEqual(worse as number)
      expect(better! % 10).toBe(0)
      expect(better).toBeLessThanOrEqual(600)
    }),
  )
})

const entry = (finding: 'found' | 'absent') => ({
  ...{ check: 'complaintPhones' as const, finding, note: '', photos: ['p'] },
})
test('what was found last stands: by the day of the visit, then by when it was entered', () => {
  const visit = (id: string, on: string, at: string, finding: 'found' | 'absent') => ({
    ...{ _id: id, day: on, at: `${at}T01:00:00.000Z`, entries: [entry(finding)] },
  })
  const visits = [
    visit('v1', '2026-09-02', '2026-09-05', 'found'),
    visit('v2', '2026-09-03', '2026-09-03', 'absent'),
    visit('v3', '2026-09-03', '2026-09-04', 'found'),
  ]
  for (const order of [visits, [...visits].reverse()]) {
    expect(newestFinding(order, 'complaintPhones')).toMatchObject({ _id: 'v3', finding: 'found' })
  }
  expect(newestFinding(visits, 'pets')).toBeNull()
})
