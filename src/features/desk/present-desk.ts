import type { Desk } from '../../../core/contract/desk-sign-in'

type Kind<Name> = readonly (readonly [pattern: RegExp, name: Name])[]

/** In this order, as most browsers say that they are Chrome or Safari as well. */
const browserKinds: Kind<Desk['browser']> = [
  [/MicroMessenger/i, 'wechat'],
  [/\bEdg/i, 'edge'],
  [/Firefox/i, 'firefox'],
  [/Chrome|Chromium/i, 'chrome'],
  [/Safari/i, 'safari'],
]
const systemKinds: Kind<Desk['system']> = [
  [/Android|iPhone|iPad|Mobile/i, 'phone'],
  [/Windows/i, 'windows'],
  [/Mac OS X|Macintosh/i, 'macos'],
  [/Linux|X11/i, 'linux'],
]

/** The kind of browser and system that a browser says it is; enough for a person to know their own desk by. */
export function deskOf(userAgent: string): Desk {
  const named = <Name>(kinds: Kind<Name>) => kinds.find(([pattern]) => pattern.test(userAgent))?.[1]
  return { browser: named(browserKinds) ?? 'other', system: named(systemKinds) ?? 'other' }
}

const browserWords: Record<Desk['browser'], string> = {
  edge: 'Edge 浏览器',
  chrome: 'Chrome 浏览器',
  firefox: '火狐浏览器',
  safari: 'Safari 浏览器',
  wechat: '微信内的浏览器',
  other: '其他浏览器',
}
const systemWords: Record<Desk['system'], string> = {
  windows: 'Windows 电脑',
  macos: '苹果电脑',
  linux: 'Linux 电脑',
  phone: '手机或平板',
  other: '其他设备',
}

/** “Windows 电脑 · Edge 浏览器”. */
export function deskWords({ browser, system }: Desk): string {
  return `${systemWords[system]} · ${browserWords[browser]}`
}
