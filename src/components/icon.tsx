import { View } from '@tarojs/components'

/** A shape beside words; words carry the meaning, so a screen reader passes over it. */
export function Icon({ name }: { name: string }) {
  return <View className={`icon icon-${name}`} aria-hidden />
}
