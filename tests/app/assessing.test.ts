import { describe, expect, test } from 'vitest'
import { applicationIn, queryOf } from '../../core/selection/application-query'
import { readPoints } from '../../core/selection/sheet-parameters'
import { evidenceOf, fittingFirst } from '../../src/features/assessing/evidence'

describe('points as they are typed', () => {
  test.each([
    ['4', 400],
    ['3.5', 350],
    [' 0 ', 0],
    ['2。5', 250],
    ['0.3', 30],
    ['3.55', null],
    ['-1', null],
    ['满分', null],
    ['', null],
  ])('%j is %s hundredths', (typed, points) => {
    expect(readPoints(typed)).toBe(points)
  })
})

test('an application is told to a page by its campaign and its compound', () => {
  expect(queryOf('S2026-320700|A')).toEqual({ campaign: 'S2026-320700', compound: 'A' })
  expect(applicationIn(queryOf('S2026-320700|A'))).toBe('S2026-320700|A')
})

test('what an item is likely to be shown by comes first', () => {
  const file = (id: string) => ({ file: id, name: `${id}.jpg`, type: 'jpeg' as const, bytes: 1, url: null })
  const entry = (check: 'pets' | 'complaintPhones', photo: string) => ({
    ...{ check, finding: 'found' as const, note: '', photos: [photo] },
  })
  const visit = {
    ...{ visit: 'v', day: '2026-09-02', at: '', by: { role: 'assessor' as const, agency: null } },
    ...{ onPaper: false, entries: [entry('pets', 'p1'), entry('complaintPhones', 'p2')], note: '' },
    photos: [file('p1'), file('p2')],
  }
  const attested = [{ ...file('a'), clause: '党建引领', serves: ['一-1'] }]
  const all = evidenceOf({ evidence: [file('f')], attested, visits: [visit] })
  expect(fittingFirst(all, '四-1').map(({ id }) => id)).toEqual(['f', 'p2', 'a', 'p1'])
  expect(fittingFirst(all, '一-1').map(({ id }) => id)).toEqual(['f', 'a', 'p1', 'p2'])
  expect(all[1]?.words).toBe('党建引领证明：a.jpg')
  expect(all[3]?.words).toBe('2026 年 9 月 2 日现场照片 2：显著位置公示相关部门投诉、咨询电话')
})
