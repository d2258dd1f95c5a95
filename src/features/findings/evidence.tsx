import { View } from '@tarojs/components'
import type { Evidence, EvidenceOf } from '../../../core/method/findings/evidence'
import { timeTakenWords } from '../../../core/rating/time-taken-words'
import { Bars } from '../../components/figures/bars'
import { Fact } from '../../components/figures/fact'
import { percentWords, scoreWords } from '../../components/figures/figure-words'
import { momentWords } from '../../platform/time'

/** What a finding rests on, with what it is held against. */
export function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  switch (evidence.kind) {
    case 'turnout':
      return <Turnout evidence={evidence} />
    case 'burst':
      return <Burst evidence={evidence} />
    case 'pace':
      return (
        <View className="facts">
          <Fact name="内容相同且很快" value={`${evidence.alike} 份`} note={timeTakenWords[evidence.within]} />
          <Fact name="占有用时记录的" value={percentWords(evidence.share)} />
          <Fact name="全市中位用时" value={timeTakenWords[evidence.cityTime]} />
        </View>
      )
    case 'sharedAccounts':
      return (
        <View className="facts">
          <Fact name="共用账号的户" value={`${evidence.households} 户`} />
          <Fact name="占已绑定的" value={percentWords(evidence.share)} />
          <Fact name="每个账号绑定" value={`${evidence.atLeast} 户以上`} />
        </View>
      )
    case 'assisted':
      return (
        <View className="facts">
          <Fact name="协助填写" value={`${evidence.assisted} 户`} />
          <Fact name="占全部参评的" value={percentWords(evidence.share)} />
        </View>
      )
    case 'movingBuilding':
      return (
        <View className="facts">
          <Fact
            name="楼栋"
            value={evidence.building}
            note={evidence.answers === null ? '' : `${evidence.answers} 户参评`}
          />
          <Fact name="小区得分" value={scoreWords(evidence.score)} />
          <Fact name="去掉这一栋" value={scoreWords(evidence.scoreWithout)} />
        </View>
      )
  }
}

function Turnout({ evidence }: { evidence: EvidenceOf<'turnout'> }) {
  const { compound, cityRate, buildings, cityBuildingRate } = evidence
  return (
    <>
      {compound && (
        <View className="facts">
          <Fact
            name="小区参评率"
            value={percentWords(compound.rate)}
            note={`${compound.answers} / ${compound.households} 户`}
          />
          <Fact name="全市小区中位" value={percentWords(cityRate)} />
        </View>
      )}
      {buildings.length > 0 && (
        <>
          <View className="note spaced">
            参评率异常的楼栋（全市楼栋中位 {percentWords(cityBuildingRate)}）
          </View>
          <Bars
            bars={buildings.map(({ building, answers, households, rate }) => ({
              words: building,
              share: rate,
              value: answers === null ? '不列户数' : `${answers}/${households} 户`,
            }))}
          />
        </>
      )}
    </>
  )
}

function Burst({ evidence }: { evidence: EvidenceOf<'burst'> }) {
  return (
    <View className="finding-hours">
      {evidence.hours.map(({ hour, answers, share, cityShare }) => (
        <View key={hour} className="facts">
          <Fact
            name="一小时内"
            value={answers === null ? '绝大部分' : `${answers} 份`}
            note={`${momentWords(hour)} 起`}
          />
          <Fact name="占本小区" value={share === null ? '绝大部分' : percentWords(share)} />
          <Fact name="同一小时全市占" value={percentWords(cityShare)} />
        </View>
      ))}
    </View>
  )
}
