import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { entryDifferences, type PaperEntry, paperDayRefusal, paperHour } from '../../core/rating/paper-rules'
import { questionnaireV1 } from '../../core/rating/questionnaire'

const period = { opensAt: '2026-10-31T16:00:00.000Z', closesAt: '2026-11-30T16:00:00.000Z' }
const codes = questionnaireV1.dimensions.map(({ code }) => code)

describe('the day on a paper', () => {
  it('counts from its beginning in Asia/Shanghai', () => {
    expect(paperHour('2026-11-09')).toBe('2026-11-08T16:00:00.000Z')
    for (const none of ['2026-02-30', '2026-13-01', 'gestern', '']) expect(paperHour(none)).toBeNull()
  })

  test.each([
    ['2026-10-31', 'paper_day_wrong'],
    ['2026-11-01', null],
    ['2026-11-10', null],
    ['2026-11-11', 'paper_day_wrong'],
    ['2026-02-30', 'paper_day_wrong'],
  ])('%s, entered on 10 November at 10:00', (day, refusal) => {
    expect(paperDayRefusal(day, period, '2026-11-10T02:00:00.000Z')).toBe(refusal)
  })

  it('may be the first day of a period that opens at noon', () => {
    const noon = { ...period, opensAt: '2026-11-01T04:00:00.000Z' }
    expect(paperDayRefusal('2026-11-01', noon, '2026-11-10T02:00:00.000Z')).toBeNull()
  })
})

const entry: fc.Arbitrary<PaperEntry> = fc.record({
  day: fc.constantFrom('2026-11-08', '2026-11-09'),
  content: fc.record({
    residentKind: fc.constantFrom('owner' as const, 'occupant' as const),
    overall: fc.integer({ min: 1, max: 5 }),
    dimensions: fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 0, max: 5 })),
    reasons: fc.array(fc.constantFrom('dirty', 'other', 'parking'), { maxLength: 4 }),
    text: fc.constantFrom('', '很好', '不好', '很好！', ' 很好 '),
  }),
})

describe('two entries of one paper', () => {
  it('differ nowhere from themselves, and equally seen from either side', () => {
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        expect(entryDifferences(one, one)).toEqual([])
        expect(entryDifferences(one, other)).toEqual(entryDifferences(other, one))
      }),
    )
  })

  it('are named by the question that one of them left out or read otherwise', () => {
    const content = { residentKind: 'owner' as const, overall: 4, dimensions: {}, reasons: [], text: '' }
    const one = { day: '2026-11-09', content }
    const differing = { ...content, overall: 2, dimensions: { cleaning: 0 }, reasons: ['dirty'], text: '好' }
    expect(entryDifferences(one, { day: '2026-11-08', content: differing })).toEqual([
      'day',
      'overall',
      'cleaning',
      'reasons',
      'text',
    ])
  })

  it('are the same text whatever blanks, points and widths were typed, and the same reasons in any order', () => {
    const content = { residentKind: 'owner' as const, overall: 1, dimensions: {} }
    const one = {
      day: '2026-11-09',
      content: { ...content, reasons: ['dirty', 'other'], text: '３号楼，灯坏了。' },
    }
    const other = {
      day: '2026-11-09',
      content: { ...content, reasons: ['other', 'dirty'], text: '3号楼 灯坏了' },
    }
    expect(entryDifferences(one, other)).toEqual([])
  })
})
