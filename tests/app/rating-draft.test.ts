import { expect, test } from 'vitest'
import { questionnaireV1 } from '../../core/rating/questionnaire'
import { ratingContent } from '../../core/rating/rating-content'
import { groupedDimensions } from '../../src/components/questionnaire/choices'
import {
  asksReasons,
  finishedRating,
  parseDraft,
  type RatingDraft,
} from '../../src/features/rating/rating-draft'

const draft: RatingDraft = { residentKind: 'owner', overall: null, dimensions: {}, reasons: [], text: '' }

test('a rating without an overall level is not finished', () => {
  expect(finishedRating({ ...draft, dimensions: { cleaning: 5 } }, ['cleaning'])).toBeNull()
})

test('reasons are asked after 不满意 or 非常不满意, overall or of a dimension, and not after 不了解', () => {
  expect(asksReasons({ ...draft, overall: 2 })).toBe(true)
  expect(asksReasons({ ...draft, overall: 5, dimensions: { cleaning: 1 } })).toBe(true)
  expect(asksReasons({ ...draft, overall: 3, dimensions: { cleaning: 0 } })).toBe(false)
})

test('reasons given before the levels were raised again are not sent', () => {
  expect(finishedRating({ ...draft, overall: 4, reasons: ['dirty'] }, [])?.reasons).toEqual([])
})

test('a dimension that is no longer asked is not sent', () => {
  const content = finishedRating({ ...draft, overall: 4, dimensions: { cleaning: 5, gone: 5 } }, ['cleaning'])
  expect(content?.dimensions).toEqual({ cleaning: 5 })
})

test('a finished rating is what the contract takes', () => {
  const content = finishedRating({ ...draft, overall: 1, dimensions: { culture: 0 }, text: ' 好 ' }, [
    'culture',
  ])
  expect(ratingContent.safeParse(content).success).toBe(true)
  expect(content?.text).toBe('好')
})

test('a draft that another version left behind is not restored', () => {
  expect(parseDraft({ overall: 'five' })).toBeNull()
  expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
})

test('every dimension asked stands in exactly one group', () => {
  const asked = questionnaireV1.dimensions.map(({ code }) => code)
  const shown = groupedDimensions(questionnaireV1, asked).flatMap(({ questions }) => questions)
  expect(shown.map(({ code }) => code).sort()).toEqual([...asked].sort())
})
