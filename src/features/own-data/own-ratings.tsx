import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readOwnData } from '../../../core/contract/privacy'
import { levels } from '../../../core/rating/questionnaire'
import { timeTakenWords } from '../../../core/rating/time-taken-words'
import { Cell } from '../../components/cell'
import { chinaMoment, dayWords } from '../../platform/time'

type Own = OutputOf<typeof readOwnData>
type OwnRatingsProps = Pick<Own, 'ratings' | 'households'>

const stateWords = { counts: '计入', replaced: '已被后来的取代', waits: '待居委会确认' } as const

/** What the person wrote, each time; others of the household may have answered later. */
export function OwnRatings({ ratings, households }: OwnRatingsProps) {
  const labels = new Map(households.map(({ household, label }) => [household, label]))
  return (
    <>
      <View className="section">我填写的评价</View>
      <View className="card flush">
        {ratings.length === 0 && <Cell words="没有可以对应到您的评价" />}
        {ratings.map(({ periodName, household, hour, took, state, content }, index) => (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: two changes within one hour differ in nothing else
            key={`${household}|${hour}|${index}`}
            words={`${periodName}：${levelWords(content.overall)}`}
            note={`${labels.get(household) ?? '已退出的住户'}，${dayWords(hour)} ${chinaMoment(hour).hour} 时${tookWords(took)}${textWords(content.text)}`}
            value={stateWords[state]}
          />
        ))}
      </View>
    </>
  )
}

function levelWords(overall: number): string {
  return levels.find(({ level }) => level === overall)?.title ?? ''
}

function tookWords(took: Own['ratings'][number]['took']): string {
  return took === null ? '' : `，用时${timeTakenWords[took]}`
}

function textWords(text: string): string {
  return text === '' ? '' : `，文字意见：${text}`
}
