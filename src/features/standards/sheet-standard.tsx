import { View } from '@tarojs/components'
import { scoreSheet } from '../../../core/selection/score-sheet'
import { pointsWords, type SheetParameters } from '../../../core/selection/sheet-parameters'
import { Cell } from '../../components/cell'

type SheetProps = { sheet: SheetParameters }

/** 附件2 with the points of each item, category by category. */
export function SheetStandard({ sheet: { points } }: SheetProps) {
  return (
    <>
      {scoreSheet.map(({ code, title, weight, items }) => (
        <View key={code} className="card flush">
          <View className="standard-category strong" role="heading" aria-level={3}>
            {code}、{title}（{weight} 分）
          </View>
          {items.map((item) => (
            <Cell
              key={item.code}
              words={`${item.code} ${item.text}`}
              value={`${pointsWords(points[item.code] ?? 0)} 分`}
            />
          ))}
        </View>
      ))}
    </>
  )
}

/** By what the system suggests points; see `prefillOf`. */
export function PrefillRules({ sheet: { complaintRate } }: SheetProps) {
  return (
    <View className="card">
      <View className="strong">系统建议分数的规则</View>
      <View className="spaced">
        三-2：修匀后的投诉率不高于 {complaintRate.fullAtMost} 件/百户·年得满分，达到 {complaintRate.noneFrom}{' '}
        不得分，其间按比例，零头舍到 0.1
        分。第一份评分提交时投诉率还没有公布的，结果公布后由系统计分；没有可用的投诉率的，以评审的评分为准。
      </View>
      <View className="spaced">
        三-4：按应公开的服务、收费信息中已公开且未过期的比例；逾期公开的按一半计。
      </View>
      <View className="spaced">
        四-1、四-2：以现场核查为准。现场和系统内都公示的得满分，有一处不完整的得一半，现场没有的不得分。
      </View>
      <View className="note spaced">评审与系统建议不同的，必须说明理由，理由随评分留存。</View>
    </View>
  )
}
