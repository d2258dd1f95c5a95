import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './beside.scss'
import { Icon } from './icon'
import { Tap } from './tap'

/** What was chosen of a list, beside it on a desktop (`beside` holds both, `beside-list` the list), announced by its name. */
export function BesidePanel({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <View className="beside-panel" role="complementary" aria-label={label}>
      {children}
    </View>
  )
}

/** The name of what was chosen, a way further if there is one, and the way back to the list alone. */
export function PanelHead({
  title,
  more,
  onClose,
}: {
  title: ReactNode
  more?: ReactNode
  onClose: () => void
}) {
  return (
    <View className="row">
      <View className="title cell-words">{title}</View>
      {more}
      <Tap className="page-back" label="关闭" onTap={onClose}>
        <Icon name="close" />
      </Tap>
    </View>
  )
}
