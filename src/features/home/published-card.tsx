import { View } from '@tarojs/components'
import type { PublishedCard as Card } from '../../../core/method/published-card'
import { Button } from '../../components/button'
import { ScoreSummary } from '../../components/figures/score-summary'
import { goTo } from '../../platform/go'

type PublishedCardProps = { periodName: string; scorecard: Card }

/** The newest published result of my compound, and of which period it is. */
export function PublishedCard({ periodName, scorecard }: PublishedCardProps) {
  const open = () => goTo('result', { compound: scorecard.compound, period: scorecard.period })
  return (
    <View className="card">
      <View className="row">
        <View className="strong cell-words">最近公布的结果</View>
        <View className="note">{periodName}</View>
      </View>
      <View className="spaced">
        <ScoreSummary scorecard={scorecard} />
      </View>
      <View className="button-group">
        <Button kind="plain" onTap={open}>
          查看详细结果
        </Button>
      </View>
    </View>
  )
}
