import { View } from '@tarojs/components'

/** The shape of a page that is still loading. */
export function Skeleton() {
  return (
    <View className="skeleton" role="status" aria-label="正在加载">
      <View className="skeleton-block short" />
      <View className="skeleton-block" />
      <View className="skeleton-block" />
    </View>
  )
}
