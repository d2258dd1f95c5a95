import { View } from '@tarojs/components'
import type { PublishedCard } from '../../../core/method/published-card'
import { Fact } from '../../components/figures/fact'
import { marginWords, percentWords, scoreWords } from '../../components/figures/figure-words'
import { questionGateWords } from './score-words'

type Group = NonNullable<PublishedCard['residents']>['owner']

/** The overall question among owners and among occupants, each by the same gates as the whole. */
export function Residents({ residents }: Pick<PublishedCard, 'residents'>) {
  if (residents === null) return null
  return (
    <View className="card">
      <View className="strong">业主与使用人</View>
      <View className="note">
        按填写的身份分别统计，要求与总体相同；未向全市平均靠拢，只看差别，不参与排序。
      </View>
      <Kind title="业主" group={residents.owner} />
      <Kind title="物业使用人（租户等）" group={residents.occupant} />
    </View>
  )
}

function Kind({ title, group: { answers, figures, gates } }: { title: string; group: Group }) {
  return (
    <View className="spaced">
      <View className="strong">{title}</View>
      {figures && (
        <View className="facts">
          <Fact name="加权平均" value={`${scoreWords(figures.mean)} 分`} />
          <Fact name="满意率" value={percentWords(figures.satisfactionRate)} />
          <Fact name="误差" value={marginWords(figures.margin)} />
        </View>
      )}
      <View className="note">
        {answers === null ? '参评较少，不单列' : `${answers} 户参评；${questionGateWords(gates)}`}
      </View>
    </View>
  )
}
