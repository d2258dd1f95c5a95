import type { BrowserContext, Locator, Page } from 'playwright-core'
import { countEffort } from './effort'
import type { Stage } from './open-stage'
import { phone } from './variants'
import { type Expected, watchPage } from './watch-page'

type Role = Parameters<Page['getByRole']>[0]

/** Somebody at a browser of their own, and what a hand and an eye can do there. */
export type Visitor = {
  stage: Stage
  page: Page
  /** Opens an address of the app and waits until it has stopped loading. */
  open(path: string): Promise<void>
  /** Waits until the page of the address stands still and has no placeholder left. */
  settled(): Promise<void>
  /** Presses a control by the name it is announced with. */
  press(name: string | RegExp, role?: Role): Promise<void>
  /** Waits until the words can be seen. */
  see(...words: (string | RegExp)[]): Promise<void>
  /** Waits until the words can no longer be seen. */
  gone(words: string): Promise<void>
  /** The one visible control or text of this kind. */
  find(role: Role, name: string | RegExp): Locator
  /** Does something during which these faults are no faults. */
  expecting<Result>(patterns: RegExp[], work: () => Promise<Result>): Promise<Result>
  offline(cut: boolean): Promise<void>
  /** Where the visitor is. */
  path(): string
  leave(): Promise<void>
}

export type VisitorOptions = {
  /** Signed in from the start; without it a member of the public. */
  persona?: string
  elder?: boolean
  desktop?: boolean
}

/** Lets somebody in. The browser speaks Chinese and stands in Shanghai. */
export async function letIn(
  stage: Stage,
  { persona, elder, desktop }: VisitorOptions = {},
): Promise<Visitor> {
  const { cloud, browser } = stage
  const context = await browser.newContext({
    viewport: desktop ? { width: 1440, height: 900 } : phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(20_000)
  // tsx gives every inner function its name through this helper, also in what is sent into the page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await countEffort(context, stage.effort)
  await remember(context, {
    ...(persona ? { session: await sessionOf(stage, persona) } : {}),
    ...(elder ? { elder: 'on' } : {}),
  })
  const page = await context.newPage()
  const expected: Expected = { patterns: [] }
  watchPage(page, { origin: cloud.address, expected, fault: stage.faults.add })
  return hands({ stage, context, page, expected })
}

/** What the page of personas leaves on the device. */
async function sessionOf({ cloud }: Stage, persona: string): Promise<unknown> {
  const answer = await fetch(`${cloud.address}/local/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  if (!answer.ok) throw new Error(`nobody can sign in as ${persona}: ${await answer.text()}`)
  return (await answer.json()).data
}

/** What the app finds on the device, in the form in which Taro keeps it. Written once, so that signing out holds. */
async function remember(context: BrowserContext, kept: Record<string, unknown>): Promise<void> {
  await context.addInitScript((values) => {
    if (sessionStorage.getItem('journey-began')) return
    sessionStorage.setItem('journey-began', 'yes')
    for (const [key, value] of Object.entries(values))
      localStorage.setItem(key, JSON.stringify({ data: value }))
  }, kept)
}

type Body = { stage: Stage; context: BrowserContext; page: Page; expected: Expected }

function hands({ stage, context, page, expected }: Body): Visitor {
  const find: Visitor['find'] = (role, name) =>
    page.getByRole(role, { name, exact: true }).filter({ visible: true }).first()

  async function settled(): Promise<void> {
    await page.waitForFunction(() => {
      const visible = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0)
      const pages = visible('.page')
      const frames = visible('.taro_page')
      // The address changes before its page is there: until then the one before stands still in its place.
      const { pathname } = location
      return (
        pages.length > 0 &&
        pages.every((each) => each.querySelector('.skeleton') === null) &&
        frames.some(({ id }) => id.split('?')[0] === pathname) &&
        // A page that still slides in or out is not stationed, as Taro calls it.
        frames.every(({ classList }) => classList.contains('taro_page_stationed'))
      )
    })
  }

  return {
    ...{ stage, page, find, settled },
    async open(path) {
      await page.goto(`${stage.cloud.address}${path}`)
      await settled()
    },
    async press(name, role = 'button') {
      await find(role, name).click()
    },
    async see(...words) {
      for (const each of words) await page.getByText(each).filter({ visible: true }).first().waitFor()
    },
    async gone(words) {
      await page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'detached' })
    },
    async expecting(patterns, work) {
      const before = expected.patterns
      expected.patterns = [...before, ...patterns]
      try {
        return await work()
      } finally {
        expected.patterns = before
      }
    },
    offline: (cut) => context.setOffline(cut),
    path: () => new URL(page.url()).pathname,
    leave: () => context.close(),
  }
}
