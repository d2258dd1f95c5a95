import { View } from '@tarojs/components'
import { type PropsWithChildren, useEffect } from 'react'
import { useElder } from '../platform/appearance'
import { goBack } from '../platform/go'
import { inBrowser } from '../platform/target'
import { WechatPrivacySheet } from './consent/wechat-privacy-sheet'
import { Icon } from './icon'
import { Tap } from './tap'
import { Toast } from './toast'

/** Taro's tab bar says nothing of itself to a screen reader. */
function useNamedTabBar(tab: boolean | undefined): void {
  useEffect(() => {
    if (!inBrowser || !tab) return
    const bar = document.querySelector('taro-tabbar')
    bar?.setAttribute('role', 'navigation')
    bar?.setAttribute('aria-label', '主导航')
  }, [tab])
}

/** WeChat shows the title itself; a browser has no bar of its own. */
function Head({ title, tab }: { title: string; tab?: boolean }) {
  return (
    <View className="page-head" role="banner">
      {!tab && (
        <Tap className="page-back" label="返回" onTap={goBack}>
          <Icon name="back" />
        </Tap>
      )}
      <View className="page-title" role="heading" aria-level={1}>
        {title}
      </View>
    </View>
  )
}

type PageProps = PropsWithChildren<{
  title: string
  /** One of the tab bar's pages: there is nothing to go back to. */
  tab?: boolean
  /** Uses the whole width of a desktop. */
  wide?: boolean
}>

/** The frame of every page: type size, colours, title in a browser, toast. */
export function Page({ title, tab, wide, children }: PageProps) {
  const elder = useElder()
  useNamedTabBar(tab)
  return (
    <View className={`page${elder ? ' elder' : ''}${wide ? ' wide' : ''}`}>
      {inBrowser && <Head title={title} tab={tab} />}
      <View className="page-body" role={inBrowser ? 'main' : undefined}>
        {children}
      </View>
      <Toast />
      {!inBrowser && <WechatPrivacySheet />}
    </View>
  )
}

type EmptyProps = PropsWithChildren<{ words: string }>

/** Nothing here: why, and (as children) what next. */
export function Empty({ words, children }: EmptyProps) {
  return (
    <View className="empty">
      {words}
      {children}
    </View>
  )
}
