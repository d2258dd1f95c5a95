import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readCompoundResult } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { ScoreSummary } from '../../components/figures/score-summary'
import { chooseCompound } from '../../platform/chosen-compound'
import { goTab } from '../../platform/go'

type Result = OutputOf<typeof readCompoundResult>['results'][number]

/** The newest published result at a glance. */
export function PublishedFigures({ newest }: { newest: Result | null }) {
  if (newest === null) return <View className="card note">还没有公布过结果。公布后会显示在这里。</View>
  const { periodName, scorecard } = newest
  const { complaints } = scorecard
  return (
    <View className="card">
      <View className="strong">{periodName}</View>
      <View className="spaced">
        <ScoreSummary scorecard={scorecard} />
      </View>
      {complaints && <View className="spaced">已公布的投诉 {complaints.counted} 件</View>}
      <View className="button-group">
        <Button
          kind="plain"
          onTap={() => {
            chooseCompound({ code: scorecard.compound, name: scorecard.name })
            goTab('published')
          }}
        >
          查看详细结果
        </Button>
      </View>
    </View>
  )
}
