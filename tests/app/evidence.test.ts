import { describe, expect, test } from 'vitest'
import { evidenceWords } from '../../src/components/evidence/evidence-words'
import { givenEvidence } from '../../src/components/evidence/given-evidence'
import { evidenceFault } from '../../src/features/applications/evidence-fault'

describe('what is put forward', () => {
  const stored = { key: 'k', file: 'f' }
  const given = (kind: 'visitPhoto' | 'document', day: string) =>
    givenEvidence([stored], { k: { kind, day } }, 'document')
  test('a photo has its day', () => {
    expect(given('visitPhoto', '2026-11-05')).toEqual([{ file: 'f', kind: 'visitPhoto', day: '2026-11-05' }])
  })
  test('a photo without its day is not ready', () => {
    expect(given('visitPhoto', '')).toEqual([])
  })
  test('a day that was chosen for a photo is not that of the document that the file is now said to be', () => {
    expect(given('document', '2026-11-05')).toEqual([{ file: 'f', kind: 'document', day: null }])
  })
  test('of a file nothing was said of, it is the first kind', () => {
    expect(givenEvidence([stored], {}, 'minutes')).toEqual([{ file: 'f', kind: 'minutes', day: null }])
  })
  test('what is not stored is not put forward', () => {
    expect(givenEvidence([{ key: 'k', file: null }], {}, 'document')).toEqual([])
  })
})

test.each([
  [{ given: 0, unfinished: 0 }, '请上传会议记录'],
  [{ given: 0, unfinished: 1 }, '会议记录还没有上传好，请稍候或移除。'],
  [{ given: 2, unfinished: 1 }, '会议记录还没有上传好，请稍候或移除。'],
  [{ given: 1, unfinished: 0 }, null],
])('files that have to be there: %j', (files, fault) => {
  expect(evidenceFault(files, '会议记录')).toBe(fault)
})

test('a file is told by its kind, its day and its name', () => {
  expect(evidenceWords({ kind: 'visitPhoto', day: '2026-11-05', name: '公示栏.jpg' })).toBe(
    '现场照片，2026 年 11 月 5 日：公示栏.jpg',
  )
  expect(evidenceWords({ kind: 'minutes', day: null, name: '纪要.pdf' })).toBe('会议记录：纪要.pdf')
})
