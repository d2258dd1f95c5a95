import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CountedRows } from '../../components/figures/counted-rows'
import { goTo } from '../../platform/go'
import type { Overview } from './overview-words'

const shownAtFirst = 8

/** Open cases by category, the most frequent first. */
export function Categories({ categories }: Pick<Overview, 'categories'>) {
  const [all, setAll] = useState(false)
  if (categories.length === 0) return null
  const shown = all ? categories : categories.slice(0, shownAtFirst)
  const rows = shown.map(({ code, title, count }) => ({
    ...{ key: code, words: title, count },
    onOpen: () => goTo('allCases', { category: code }),
  }))
  return (
    <View className="card">
      <View className="strong">类别（未办结）</View>
      <CountedRows label="未办结工单按类别" rows={rows} />
      {categories.length > shown.length && (
        <Button kind="text" onTap={() => setAll(true)}>
          其余 {categories.length - shown.length} 类
        </Button>
      )}
    </View>
  )
}
