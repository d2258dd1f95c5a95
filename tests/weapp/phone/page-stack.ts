import { answering } from './callbacks'
import type { PageInstance } from './page'

/** WeChat refuses to stack more pages. */
const mostPages = 10

type Going = { url: string }
export type StackSettings = {
  tabs: readonly string[]
  /** Makes and loads a page. @throws Error page_unknown */
  open(route: string, query: Record<string, string>): PageInstance
}

export type PageStack = ReturnType<typeof openPageStack>

/** Reads `/pages/rate/index?household=1`; WeChat does not decode the values. */
function readUrl(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?')
  const pairs = search.split('&').filter((pair) => pair !== '')
  return {
    route: path.replace(/^\//, ''),
    query: Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [name, value.join('=')]
      }),
    ),
  }
}

/** Pages on top of one another, and the tabs that stay alive below. */
export function openPageStack({ tabs, open }: StackSettings) {
  const tabPages = new Map<string, PageInstance>()
  let stack: PageInstance[] = []
  const top = () => stack.at(-1)

  function enter(route: string, query: Record<string, string>): void {
    const known = tabPages.get(route)
    const page = known ?? open(route, query)
    if (tabs.includes(route)) tabPages.set(route, page)
    stack.push(page)
    if (!known) page.onLoad?.(query)
    page.onShow?.()
    if (!known) page.onReady?.()
  }
  function leave(pages: readonly PageInstance[]): void {
    for (const page of [...pages].reverse()) if (tabPages.get(page.route) !== page) page.onUnload?.()
  }

  const api = {
    navigateTo: answering<Going>('navigateTo', ({ url }) => {
      const { route, query } = readUrl(url)
      if (tabs.includes(route)) throw new Error('can not navigateTo a tabbar page')
      if (stack.length >= mostPages) throw new Error('webview count limit exceed')
      top()?.onHide?.()
      enter(route, query)
    }),
    redirectTo: answering<Going>('redirectTo', ({ url }) => {
      const { route, query } = readUrl(url)
      if (tabs.includes(route)) throw new Error('can not redirectTo a tabbar page')
      leave(stack.splice(-1))
      enter(route, query)
    }),
    navigateBack: answering<{ delta?: number }>('navigateBack', ({ delta = 1 }) => {
      if (stack.length < 2) throw new Error('cannot navigate back at first page')
      leave(stack.splice(Math.max(1, stack.length - delta)))
      top()?.onShow?.()
    }),
    switchTab: answering<Going>('switchTab', ({ url }) => {
      const { route } = readUrl(url)
      if (!tabs.includes(route)) throw new Error('can not switch to no-tabBar page')
      if (stack.length === 1 && top()?.route === route) return
      top()?.onHide?.()
      const left = stack
      stack = []
      leave(left)
      enter(route, {})
    }),
    reLaunch: answering<Going>('reLaunch', ({ url }) => {
      const { route, query } = readUrl(url)
      tabPages.clear()
      leave(stack)
      stack = []
      enter(route, query)
    }),
  }
  return { api, enter, top, pages: () => [...stack] }
}
