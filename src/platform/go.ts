import Taro from '@tarojs/taro'

const tabs = { home: '/pages/home/index', published: '/pages/published/index', me: '/pages/me/index' }

/** Opens one of the tab bar's pages. */
export function goTab(tab: keyof typeof tabs): void {
  Taro.switchTab({ url: tabs[tab] })
}

const pages = {
  bind: '/pages/bind/index',
  rate: '/pages/rate/index',
  inbox: '/pages/inbox/index',
  household: '/pages/household/index',
  privacy: '/pages/privacy/index',
  table: '/packages/bureau/table/index',
  compound: '/packages/bureau/compound/index',
  apiKeys: '/packages/bureau/api-keys/index',
  slips: '/packages/staff/slips/index',
}

/** Opens a page on top of the present one. */
export function goTo(page: keyof typeof pages, query: Record<string, string> = {}): void {
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  Taro.navigateTo({ url: text ? `${pages[page]}?${text}` : pages[page] })
}
