import { expect, test } from 'vitest'
import { formatSlipCode, slipCodeFromHex, slipLink } from '../../core/place/slip-code'
import { entryFault, readBack, typedDigits } from '../../src/features/binding/slip-entry'
import { slipFromQuery, slipFromScan } from '../../src/features/binding/slip-from-query'

const slip = slipCodeFromHex('0123456789abcdef')
const link = slipLink('https://example.cn', slip)
const wrong = `${slip.slice(0, 11)}${(Number(slip[11]) + 1) % 10}`

test('digits are read back in groups of four, as they stand on the slip', () => {
  expect(readBack('123456')).toBe('已输入 6 位：1234 56')
  expect(readBack(slip)).toBe(`已输入 12 位：${formatSlipCode(slip)}`)
})

test('blanks, dashes and full-width digits are understood', () => {
  expect(typedDigits('１２34-56 78')).toBe('12345678')
})

test('a slip of the finger is found on the phone, before a try is counted', () => {
  expect(entryFault(slip)).toBeNull()
  expect(entryFault(wrong)).toContain('输错')
  expect(entryFault(slip.slice(0, 10))).toContain('10 位')
})

test('the same slip arrives from a browser, from a scan in WeChat and from a mini-program code', () => {
  expect(slipFromQuery({ slip: formatSlipCode(slip) })).toBe(slip)
  expect(slipFromQuery({ q: encodeURIComponent(link) })).toBe(slip)
  expect(slipFromQuery({ scene: slip })).toBe(slip)
  expect(slipFromScan(link)).toBe(slip)
  expect(slipFromScan(slip)).toBe(slip)
})

test.each([{}, { slip: wrong }, { q: 'https%3A%2F%2Fexample.cn%2F' }, { q: '%E0%A4%A' }, { scene: 'x' }])(
  'an address without a right code (%j) brings none',
  (query) => {
    expect(slipFromQuery(query)).toBeNull()
  },
)
