import { describe, expect, it, test } from 'vitest'
import { periodState, presentPeriod } from '../../core/rating/period-state'
import { questionnaireV1 } from '../../core/rating/questionnaire'
import { contentRefusal, periodRefusal } from '../../core/rating/rating-rules'

const period = {
  opensAt: '2026-10-31T16:00:00.000Z',
  closesAt: '2026-11-30T16:00:00.000Z',
  publishesAt: '2026-12-09T16:00:00.000Z',
}

describe('a period opens and closes at midnight in Asia/Shanghai', () => {
  test.each([
    ['the second before it opens', '2026-10-31T15:59:59.999Z', 'period_not_open_yet', 'announced'],
    ['the second it opens', '2026-10-31T16:00:00.000Z', null, 'open'],
    ['its last second', '2026-11-30T15:59:59.999Z', null, 'open'],
    ['the closing second itself', '2026-11-30T16:00:00.000Z', 'period_closed', 'closed'],
    ['publication', '2026-12-09T16:00:00.000Z', 'period_closed', 'published'],
  ])('%s', (_name, now, refusal, state) => {
    expect(periodRefusal(period, now)).toBe(refusal)
    expect(periodState(period, now)).toBe(state)
  })

  it('is told of before the next one that is only announced, and after it has closed when there is none', () => {
    const later = {
      opensAt: '2027-04-30T16:00:00.000Z',
      closesAt: '2027-05-31T16:00:00.000Z',
      publishesAt: '2027-06-09T16:00:00.000Z',
    }
    expect(presentPeriod([later, period], '2026-11-10T00:00:00.000Z')).toBe(period)
    expect(presentPeriod([later, period], '2026-12-20T00:00:00.000Z')).toBe(later)
    expect(presentPeriod([period], '2026-12-20T00:00:00.000Z')).toBe(period)
    expect(presentPeriod([], '2026-12-20T00:00:00.000Z')).toBeNull()
  })
})

describe('a rating’s content', () => {
  const asked = { questionnaire: questionnaireV1, dimensions: questionnaireV1.dimensions.slice(0, 3) }
  const content = { residentKind: 'owner' as const, overall: 4, dimensions: {}, reasons: [], text: '' }

  it('may answer only the questions that were asked', () => {
    expect(contentRefusal({ ...content, dimensions: { cleaning: 3 } }, asked)).toBeNull()
    expect(contentRefusal({ ...content, dimensions: { culture: 3 } }, asked)).toBe('question_not_offered')
    expect(contentRefusal({ ...content, dimensions: { constructor: 3 } }, asked)).toBe('question_not_offered')
  })

  it('may give reasons only after one of the last two levels, and only listed ones', () => {
    expect(contentRefusal({ ...content, reasons: ['dirty'] }, asked)).toBe('reasons_not_asked')
    expect(contentRefusal({ ...content, overall: 2, reasons: ['dirty'] }, asked)).toBeNull()
    expect(contentRefusal({ ...content, dimensions: { cleaning: 1 }, reasons: ['dirty'] }, asked)).toBeNull()
    expect(contentRefusal({ ...content, overall: 1, reasons: ['nothing'] }, asked)).toBe(
      'question_not_offered',
    )
  })
})
