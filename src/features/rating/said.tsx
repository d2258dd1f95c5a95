import { View } from '@tarojs/components'
import { questionnaireOf } from '../../../core/rating/questionnaire'
import type { RatingContent } from '../../../core/rating/rating-content'
import { levelTitle } from '../../components/questionnaire/choices'

type SaidProps = { content: RatingContent; questionnaireVersion: string }

function Line({ words, value }: { words: string; value: string }) {
  return (
    <View className="said-line">
      <View>{words}</View>
      <View className="said-value">{value}</View>
    </View>
  )
}

/** What was said, as its author may read it again. */
export function Said({ content, questionnaireVersion }: SaidProps) {
  const questionnaire = questionnaireOf(questionnaireVersion)
  const answered = questionnaire.dimensions.filter(({ code }) => content.dimensions[code] !== undefined)
  const reasons = questionnaire.reasons.filter(({ code }) => content.reasons.includes(code))
  return (
    <View className="card">
      <View className="strong">您的评价</View>
      <Line words="总体评价" value={levelTitle(content.overall)} />
      {answered.map(({ code, title }) => (
        <Line key={code} words={title} value={levelTitle(content.dimensions[code] ?? 0)} />
      ))}
      {reasons.length > 0 && (
        <View className="spaced">原因：{reasons.map(({ title }) => title).join('、')}</View>
      )}
      {content.text && <View className="spaced">意见：{content.text}</View>}
      <View className="note spaced">
        以{content.residentKind === 'owner' ? '业主' : '物业使用人'}身份评价
      </View>
    </View>
  )
}
