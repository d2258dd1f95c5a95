import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsInAccess } from './checks/accessibility'
import { faultsInHeight, faultsInWidth } from './checks/overflow'
import { faultsInText, readableText } from './checks/visible-text'
import { openBrowser } from './open-browser'
import { watchPage } from './stage/watch-page'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 375, height: 812 } })
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
})
afterAll(() => browser.close())

async function show(body: string): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><title>页</title><main><h1>页</h1>${body}</main></html>`,
  )
}

it('a page in plain Chinese has no fault', async () => {
  await show(
    '<p>得分 87.3，±7.5%</p><button>下载表格（CSV）</button><p>http://127.0.0.1:1/pages/bind?slip=1</p>',
  )
  expect(faultsInText(await readableText(page))).toEqual([])
  expect(await faultsInWidth(page)).toEqual([])
  expect(await faultsInAccess(page)).toEqual([])
})

it.each([
  ['a raw code', '<p>slip_unknown</p>', 'reads “slip_unknown”'],
  ['a value that was forgotten', '<p>共 undefined 户</p>', 'reads “undefined”'],
  ['a number that is none', '<p>NaN 分</p>', 'reads “NaN”'],
  ['an object', '<p>[object Object]</p>', 'reads “[object”'],
  ['an unrounded number', '<p>87.33333333</p>', 'reads an unrounded number “87.33333333”'],
  ['a raw date', '<p>2026-12-01T00:00:00Z</p>', 'reads a raw date “2026-12-01T00:00:00Z”'],
  ['a raw day', '<p>2026-12-01 起</p>', 'reads a raw date “2026-12-01”'],
  ['English in a hint', '<input aria-label="名称" placeholder="search">', 'reads “search”'],
  ['English that is only spoken', '<button aria-label="close">×</button>', 'reads “close”'],
])('%s in a text is found', async (_name, body, fault) => {
  await show(body)
  expect(faultsInText(await readableText(page))).toContain(fault)
})

it('words that are not visible are not read', async () => {
  await show('<p style="display:none">undefined</p>')
  expect(faultsInText(await readableText(page))).toEqual([])
})

it('what reaches past the window is found, what scrolls sideways on purpose is not', async () => {
  await show('<div style="width:500px">宽</div>')
  expect(await faultsInWidth(page)).toEqual([expect.stringContaining('“宽” reaches past 375 px')])
  await show('<div style="overflow-x:auto"><div style="width:500px">宽</div></div>')
  expect(await faultsInWidth(page)).toEqual([])
})

it('a page that scrolls although all of it is in the window is found, one that is longer is not', async () => {
  const pageOf = (least: number, holds: number) =>
    `<div class="taro_page" style="height:700px;overflow-y:auto"><div class="page" style="min-height:${least}px"><div class="page-body" style="height:${holds}px"></div></div></div>`
  await show(pageOf(750, 300))
  expect(await faultsInHeight(page)).toEqual(['scrolls for nothing: 750 px in 700 px'])
  await show(pageOf(750, 740))
  expect(await faultsInHeight(page)).toEqual([])
  await show(pageOf(700, 300))
  expect(await faultsInHeight(page)).toEqual([])
})

it('a control without a name and words without contrast are found', async () => {
  await show('<button></button><p style="color:#ccc;background:#fff">12345</p>')
  const faults = await faultsInAccess(page)
  expect(faults.filter((fault) => fault.startsWith('axe button-name at button'))).toHaveLength(1)
  expect(faults.filter((fault) => fault.startsWith('axe color-contrast at p'))).toHaveLength(1)
})

it('an uncaught error, the console’s errors and another machine’s address are faults unless they are expected', async () => {
  const watched = await browser.newPage()
  const found: string[] = []
  const expected = { patterns: [/expected/] }
  watchPage(watched, { origin: 'http://127.0.0.1:1', expected, fault: (words) => found.push(words) })
  await watched.route('**', (route) => route.fulfill({ body: '' }))
  const events = [watched.waitForEvent('pageerror'), watched.waitForEvent('request')]
  await watched.setContent(`<script>
    console.error('broken'); console.error('expected'); fetch('http://elsewhere.invalid/x').catch(() => {})
    setTimeout(() => { throw new Error('thrown') })
  </script>`)
  await Promise.all(events)
  expect(found).toContain('about:blank: console error broken')
  expect(found).toContain('about:blank: asked another machine http://elsewhere.invalid/x')
  expect(found).toContain('about:blank: uncaught thrown')
  expect(found.filter((fault) => fault.includes('expected'))).toEqual([])
  await watched.close()
})
