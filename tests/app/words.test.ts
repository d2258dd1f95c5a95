import { expect, test } from 'vitest'
import { errorCodes } from '../../core/contract/errors'
import { failed, phoneCodes } from '../../src/platform/failure'
import { canRetry, failureWords, reportWords } from '../../src/platform/words'

const codes = [...errorCodes, ...phoneCodes]

test.each(codes)('%s is said in Chinese, as a full sentence, without its code', (code) => {
  const words = failureWords[code]
  expect(words).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(words).not.toMatch(/[A-Za-z_]|undefined/)
})

test('no words are kept for a failure that cannot happen', () => {
  expect(Object.keys(failureWords).sort()).toEqual([...codes].sort())
})

test('only a fault of the system asks people to quote its number', () => {
  expect(reportWords(failed('internal', 'r-1').failure)).toContain('r-1')
  expect(reportWords(failed('internal').failure)).toBeNull()
  expect(reportWords(failed('slip_unknown', 'r-1').failure)).toBeNull()
})

test('a retry is offered where repeating can help, not where it cannot', () => {
  expect(canRetry(failed('offline').failure)).toBe(true)
  expect(canRetry(failed('period_closed').failure)).toBe(false)
})
