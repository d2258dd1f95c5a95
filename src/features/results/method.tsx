import { View } from '@tarojs/components'
import type { PublishedPeriod } from '../../../core/contract/public-results'
import { Cell } from '../../components/cell'
import { DataTable } from '../../components/plot/data-table'
import { goTo } from '../../platform/go'
import { complaintSteps, orderSteps, scoreSteps } from './method-text'
import { parameterWords } from './parameter-words'
import { PeriodChoice } from './period-choice'
import { Steps } from './steps'
import {
  complaintsExample,
  drawnExample,
  favourableExample,
  marginExample,
  scoreExample,
  strataExample,
} from './worked-examples'

/** 评价办法 in plain words, with worked examples and the parameters in force. */
export function Method({ period }: { period: string | null }) {
  return (
    <>
      <View className="card">
        <View className="strong">得分怎么算</View>
        <Steps steps={scoreSteps} />
      </View>
      <View className="card">
        <View className="strong">小区怎么排</View>
        <Steps steps={orderSteps} />
        <View className="note spaced">
          这是默认的排序规则；每期采用哪一种，在评价开始前公布并固定下来，见下面的“本期参数”。只公布档次，不公布名次。
        </View>
      </View>
      <View className="card">
        <View className="strong">投诉怎么计</View>
        <Steps steps={complaintSteps} />
      </View>
      <PeriodChoice period={period}>{(shown) => <OfPeriod period={shown} />}</PeriodChoice>
      <WorkedExamples />
    </>
  )
}

function OfPeriod({ period }: { period: PublishedPeriod }) {
  return (
    <>
      <View className="card">
        <View className="strong">{`本期参数（${period.name}）`}</View>
        <DataTable
          label="本期参数"
          table={{ columns: ['项目', '取值'], rows: parameterWords(period.parameters) }}
        />
      </View>
      <View className="card flush">
        <Cell
          words="方法附录"
          note="换一种办法，排在前面的小区会变吗；有多大把握"
          onTap={() => goTo('annex', { period: period.code })}
        />
        <Cell words="核验：结果有没有被改动过" onTap={() => goTo('verify', { period: period.code })} />
      </View>
    </>
  )
}

function WorkedExamples() {
  return (
    <>
      <View className="card">
        <View className="strong">算一遍：得分</View>
        <View className="note spaced">一个 300 户的小区，各级户数从非常不满意到非常满意。</View>
        <DataTable label="算例：三组楼栋" table={strataExample} />
        <Steps steps={scoreExample} />
      </View>
      <View className="results-examples">
        <View className="card">
          <View className="strong">算一遍：向全市平均靠拢</View>
          <DataTable label="算例：五个小区的得分" table={drawnExample} />
          <View className="note spaced">{drawnExample.note}</View>
        </View>
        <View className="card">
          <View className="strong">算一遍：误差和好评率</View>
          <DataTable label="算例：误差" table={marginExample} />
          <DataTable label="算例：好评率" table={favourableExample} />
          <View className="note spaced">回答越少，误差和区间越大，所以定了户数要求。</View>
        </View>
        <View className="card">
          <View className="strong">算一遍：投诉率</View>
          <DataTable label="算例：投诉率" table={complaintsExample} />
          <View className="note spaced">
            全市每户每年 0.03 件时，修匀投诉率 = 100 ×（件数 + 200 × 0.03）÷（户·年 +
            200）。单位：件/百户·年。
          </View>
        </View>
      </View>
    </>
  )
}
