import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryTitle } from '../../../core/contract/results'
import type { PublishedCard } from '../../../core/method/published-card'
import { Cell } from '../../components/cell'
import { ComplaintFigures } from '../../components/figures/complaint-figures'
import { DimensionBars } from '../../components/figures/dimension-bars'
import { LevelBars } from '../../components/figures/level-bars'
import { ScoreSummary } from '../../components/figures/score-summary'
import { dayWords } from '../../platform/time'

type PublishedResultProps = {
  periodName: string
  publishedAt: string
  scorecard: PublishedCard
  categories: readonly CategoryTitle[]
}

/** One published period: the score, how answers spread, and the dimensions on demand. */
export function PublishedResult({ periodName, publishedAt, scorecard, categories }: PublishedResultProps) {
  const [open, setOpen] = useState(false)
  const [complaintsOpen, setComplaintsOpen] = useState(false)
  const { overall } = scorecard
  return (
    <View className="card flush">
      <View className="result-body">
        <View className="row">
          <View className="strong">{periodName}</View>
          <View className="note">{dayWords(publishedAt)}公布</View>
        </View>
        <View className="spaced">
          <ScoreSummary scorecard={scorecard} />
        </View>
        {overall && <LevelBars distribution={overall.distribution} answers={overall.answers} />}
        {overall && (
          <View className="note spaced">
            {scorecard.company ? `物业服务企业：${scorecard.company.name}。` : ''}
            得分按楼栋户数加权，回答的户数越少，越向全市平均靠拢；
            {scorecard.assistedHouseholds === null
              ? '协助填写的少数几户不计入。'
              : `协助填写的 ${scorecard.assistedHouseholds} 户不计入。`}
          </View>
        )}
      </View>
      {overall && <Cell words="分项得分" expanded={open} onTap={() => setOpen(!open)} />}
      {open && (
        <View className="result-body">
          <DimensionBars scorecard={scorecard} />
        </View>
      )}
      <Cell
        words="投诉情况"
        value={complaintWords(scorecard)}
        expanded={complaintsOpen}
        onTap={() => setComplaintsOpen(!complaintsOpen)}
      />
      {complaintsOpen && (
        <View className="result-body">
          <ComplaintFigures scorecard={scorecard} categories={categories} />
        </View>
      )}
    </View>
  )
}

/** How many complaints there were, at a glance. */
function complaintWords({ complaints }: PublishedCard): string {
  return complaints === null ? '' : `${complaints.counted} 件`
}
