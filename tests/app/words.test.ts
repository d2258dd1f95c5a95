import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { doors } from '../../core/contract/doors'
import { errorCodes } from '../../core/contract/errors'
import { failed, phoneCodes } from '../../src/platform/failure'
import { staffWords } from '../../src/platform/staff-words'
import { canRetry, reportWords, wordsOf } from '../../src/platform/words'

const codes = [...errorCodes, ...phoneCodes]

test.each(codes)('%s is said in Chinese, as a full sentence, without its code', (code) => {
  const words = wordsOf(code)
  expect(words).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(words).not.toMatch(/[A-Za-z_]|undefined/)
})

test('no words are kept for a failure that cannot happen, and none say only that something went wrong', () => {
  expect(Object.keys(staffWords).filter((code) => !codes.some((each) => each === code))).toEqual([])
  expect(codes.filter((code) => code !== 'internal' && wordsOf(code) === wordsOf('internal'))).toEqual([])
})

test('every page of the staff packages brings the words that only staff need', () => {
  const pages = ['staff', 'bureau'].flatMap((name) =>
    readdirSync(`src/packages/${name}`).map((page) => `src/packages/${name}/${page}/index.tsx`),
  )
  expect(pages.length).toBeGreaterThan(30)
  for (const page of pages) expect(readFileSync(page, 'utf8'), page).toContain("platform/staff-words'")
})

test('an office is taken up on a page of the staff package alone, so that its refusals have words there', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  )
  const naming = (words: RegExp) => sources.filter((path) => words.test(readFileSync(`src/${path}`, 'utf8')))
  expect(naming(/\b(claimInvitation|claimCity)\b/).map((path) => path.split('/', 2).join('/'))).toEqual([
    'features/joining',
    'features/joining',
  ])
  expect(naming(/features\/joining\//)).toEqual(['packages/staff/join/index.tsx'])
})

test('no endpoint of the residents’ door but those of taking up an office refuses in words that only the staff packages have', () => {
  const takingUp = new Set(['claimInvitation', 'claimCity'])
  const asked = doors.resident.filter(({ name }) => !takingUp.has(name))
  const refused = new Set(asked.flatMap(({ errors }) => [...errors] as string[]))
  expect(Object.keys(staffWords).filter((code) => refused.has(code))).toEqual([])
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
