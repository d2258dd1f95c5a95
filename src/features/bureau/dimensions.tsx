import { View } from '@tarojs/components'
import type { PublishedCard } from '../../../core/method/published-card'
import { type AnswersFor, questionnaireOf } from '../../../core/rating/questionnaire'
import { Bars } from '../../components/figures/bars'
import { intervalWords, scoreWords } from '../../components/figures/figure-words'
import { keptWords, questionGateWords } from './score-words'

const answersForTitles: Record<AnswersFor, string> = {
  company: '由物业负责',
  shared: '物业、居民、社区共同负责',
  departments: '由部门和专业单位负责',
  committee: '由业委会（物管会）负责',
}

/** Every dimension: its score, how sure it is, what it was drawn towards, and by its own gates what it may be used for. */
export function Dimensions({ scorecard }: { scorecard: PublishedCard }) {
  const asked = questionnaireOf(scorecard.questionnaireVersion).dimensions
  return (
    <View className="card">
      <View className="strong">分项得分</View>
      {scorecard.dimensions.map(({ code, figures, gates }) => {
        const question = asked.find((each) => each.code === code)
        const title = question?.title ?? '其他'
        return (
          <View className="dimension" key={code}>
            <Bars
              long
              bars={[
                {
                  words: title,
                  share: figures && figures.steadied.score / 100,
                  value: figures ? `${scoreWords(figures.steadied.score)} 分` : '—',
                },
              ]}
            />
            {figures && (
              <View className="note">
                {intervalWords(figures)}；回答 {figures.answers} 户
                {figures.dontKnow > 0 && `，不了解 ${figures.dontKnow} 户`}
              </View>
            )}
            {figures && <View className="note">{keptWords(figures.steadied)}</View>}
            <View className="note">
              {question && `${answersForTitles[question.answersFor]}；`}
              {questionGateWords(gates)}
            </View>
          </View>
        )
      })}
    </View>
  )
}
