import { View } from '@tarojs/components'
import { resultsAPage } from '../../../core/contract/public-results'
import { Button } from '../../components/button'

type PagerProps = { from: number; total: number; onFrom: (from: number) => void }

/** The pages of a long list, one after the other: a phone never holds more than one. */
export function Pager({ from, total, onFrom }: PagerProps) {
  const last = Math.min(total, from + resultsAPage)
  return (
    <View className="results-pager" role="navigation" aria-label="翻页">
      {from > 0 && (
        <Button kind="plain" onTap={() => onFrom(Math.max(0, from - resultsAPage))}>
          上一页
        </Button>
      )}
      <View className="note">
        第 {from + 1}～{last} 个，共 {total} 个
      </View>
      {last < total && (
        <Button kind="plain" onTap={() => onFrom(last)}>
          下一页
        </Button>
      )}
    </View>
  )
}
