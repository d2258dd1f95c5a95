import { View } from '@tarojs/components'
import { momentWords } from '../../platform/time'
import './case.scss'
import { type Due, dueTone, dueWords } from './due-words'
import { useNow } from './use-now'

/** A deadline with what is left of it: “受理期限：10 月 12 日 18:00（还剩 2 天 3 小时）”. */
export function DueLine({ words, due, readAt }: { words: string; due: Due; readAt: string }) {
  const now = useNow(readAt)
  return (
    <View className={`due ${dueTone(due, now)}`}>
      {words}：{momentWords(due.dueAt)}（{dueWords(due, now)}）
    </View>
  )
}
