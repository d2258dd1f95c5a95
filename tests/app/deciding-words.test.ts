import { expect, test } from 'vitest'
import { countWords, documentFault } from '../../src/features/selection/deciding-words'

test.each([
  [0, '本次不选树'],
  [2, '前 2 名'],
])('%i places to choose are said as %s', (count, words) => {
  expect(countWords(count)).toBe(words)
})

test.each([
  ['', '请填写文号。'],
  [' 10 ', '文号至少 4 个字，请填写完整。'],
  ['10号文', null],
])('a document called %j: %s', (document, fault) => {
  expect(documentFault(document)).toBe(fault)
})
