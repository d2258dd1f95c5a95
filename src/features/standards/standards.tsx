import { View } from '@tarojs/components'
import { readCampaign } from '../../../core/contract/campaigns'
import type { CampaignParameters } from '../../../core/selection/campaign'
import { type Principle, principleModeTitles, principles } from '../../../core/selection/principles'
import { sheetParametersOf } from '../../../core/selection/sheet-parameters'
import { Loaded } from '../../components/loaded'
import { useAnswer } from '../../platform/use-answer'
import { PrefillRules, SheetStandard } from './sheet-standard'
import { clauseWords } from './standard-words'
import './standards.scss'

/** 选树标准 for everybody: 附件1 with its thresholds and who attests what, 附件2 with the points of each item. */
export function Standards({ campaign: code }: { campaign: string | null }) {
  const load = useAnswer(readCampaign, code === null ? {} : { code }, { keep: true })
  return (
    <Loaded load={load}>
      {({ campaign: { name, parameters } }) => (
        <>
          <View className="card">
            <View className="title" role="heading" aria-level={2}>
              {name}
            </View>
            <View className="spaced">
              八项原则要求全部通过的小区，按活动发布时定下的规则入围；入围且附件2达到最低得分的排出名次，居民满意度是首要标准。下面的标准此后不再改动。
            </View>
          </View>
          <View className="standard-columns">
            <View>
              <Principles parameters={parameters} />
            </View>
            <View>
              <Sheet parameters={parameters} />
            </View>
          </View>
        </>
      )}
    </Loaded>
  )
}

type Parameters = { parameters: CampaignParameters }

function Principles({ parameters }: Parameters) {
  const { lookBackMonths, principles: modes } = parameters
  const explainable = Object.values(modes).includes('explainable')
  return (
    <>
      <View className="card">
        <View className="strong" role="heading" aria-level={2}>
          原则要求（附件1）
        </View>
        <View className="spaced">
          看资格核验结束前 {lookBackMonths} 个月内的情况。没有证明的不算符合
          {explainable ? '；“可说明”的不符合时，可以由集体研究决定说明' : ''}。
        </View>
        <View className="note spaced">证明单位自己申报或者没有设立的，由上一级证明。</View>
      </View>
      {principles.map((principle) => (
        <PrincipleStandard key={principle.number} {...{ principle, parameters }} />
      ))}
    </>
  )
}

function PrincipleStandard({
  principle: { number, text, clauses },
  parameters,
}: { principle: Principle } & Parameters) {
  return (
    <View className="card">
      <View className="row">
        <View className="strong" role="heading" aria-level={3}>
          第 {number} 条
        </View>
        <View className="note">{principleModeTitles[parameters.principles[number]]}</View>
      </View>
      <View className="spaced">{text}</View>
      {clauses.map((clause) => (
        <View key={clause.code} className="standard-clause">
          <View className="strong">{clause.name}</View>
          {clauseWords(clause, parameters).map((words) => (
            <View key={words} className="note">
              {words}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function Sheet({ parameters }: Parameters) {
  const sheet = sheetParametersOf(parameters)
  const { differenceThreshold, sheetFloor } = parameters
  return (
    <>
      <View className="card">
        <View className="strong" role="heading" aria-level={2}>
          参考标准（附件2）
        </View>
        <View className="spaced">
          满分 100 分，不低于 {sheetFloor} 分才能入选。两位评审各自评分、取平均；相差超过{' '}
          {differenceThreshold} 分的由第三位评审，取三份中居中的一份。
        </View>
      </View>
      <SheetStandard sheet={sheet} />
      <PrefillRules sheet={sheet} />
    </>
  )
}
