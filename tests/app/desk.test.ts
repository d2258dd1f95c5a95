import { expect, test } from 'vitest'
import { deskLink } from '../../core/access/desk-sign-in'
import { codeFromQuery, codeFromScan } from '../../src/features/desk/code-from-query'
import { deskOf, deskWords } from '../../src/features/desk/present-desk'

const code = '604477300906'
const link = deskLink('https://city.example', code)

test('the digits are read from the address, from what WeChat hands over, and from what a camera read', () => {
  expect(codeFromQuery({ code })).toBe(code)
  expect(codeFromQuery({ q: encodeURIComponent(link) })).toBe(code)
  expect(codeFromScan(link)).toBe(code)
  expect(codeFromScan('6044 7730 0906')).toBe(code)
})

test('what is no code of ours is none', () => {
  for (const q of ['https%3A%2F%2Fcity.example%2F', '%', encodeURIComponent(link.slice(0, -1))]) {
    expect(codeFromQuery({ q })).toBeNull()
  }
  expect(codeFromQuery({})).toBeNull()
  expect(codeFromQuery({ code: '604477300907' })).toBeNull()
  expect(codeFromScan('https://city.example/bind?slip=604477300906')).toBeNull()
})

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0'
test.each([
  [`${windows} Safari/537.36 Edg/140.0`, 'Windows 电脑 · Edge 浏览器'],
  [`${windows} Safari/537.36`, 'Windows 电脑 · Chrome 浏览器'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux 电脑 · 火狐浏览器'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 (KHTML, like Gecko) Version/18 Safari/605.1',
    '苹果电脑 · Safari 浏览器',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Mobile/15E148 MicroMessenger/8.0',
    '手机或平板 · 微信内的浏览器',
  ],
  ['curl/8', '其他设备 · 其他浏览器'],
])('%s is told as %s', (userAgent, words) => {
  expect(deskWords(deskOf(userAgent))).toBe(words)
})
