import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'

type NoticeProps = PropsWithChildren<{
  tone?: 'info' | 'success' | 'warning' | 'danger'
  icon?: string
  /** Said aloud when it appears, because something just happened. */
  urgent?: boolean
}>

const icons = { info: 'info', success: 'check', warning: 'warning', danger: 'warning' }

/** A short message inside a page. */
export function Notice({ tone = 'info', icon = icons[tone], urgent, children }: NoticeProps) {
  return (
    <View className={`notice ${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icon} />
      <View className="cell-words">{children}</View>
    </View>
  )
}
