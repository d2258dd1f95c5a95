import { expect, test } from 'vitest'
import { invitationCodeFromHex, invitationLink } from '../../core/access/invitation-code'
import { codeFault, codeFromQuery, readBack } from '../../src/features/joining/typed-code'

const code = invitationCodeFromHex('0123456789abcdef0123456789abcdef')

test('what is typed is read back in groups of four, capitals, without blanks', () => {
  expect(readBack('')).toContain('16 位')
  expect(readBack('04hm-asw9')).toBe('已输入 8 位：04HM ASW9')
})

test.each([
  ['', '邀请码是 16 位，您输入了 0 位。'],
  [code.slice(0, 15), '邀请码是 16 位，您输入了 15 位。'],
  [`${code.slice(0, 15)}${code.endsWith('0') ? '1' : '0'}`, '有字符输错了，请再核对一遍。'],
  [code.toLowerCase(), null],
])('%o is told in words: %o', (text, fault) => {
  expect(codeFault(text)).toBe(fault)
})

test('the code comes from the address, or from the link that WeChat scanned', () => {
  const link = invitationLink('https://example.cn', code)
  expect(codeFromQuery({ code })).toBe(code)
  expect(codeFromQuery({ q: encodeURIComponent(link) })).toBe(code)
  expect(codeFromQuery({ code: 'ABC' })).toBeNull()
  expect(codeFromQuery({})).toBeNull()
})
