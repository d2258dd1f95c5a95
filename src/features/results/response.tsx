import { View } from '@tarojs/components'
import { gateTitles } from '../../../core/method/gate-words'
import type { GateName } from '../../../core/method/gates'
import type { PublishedCard } from '../../../core/method/published-card'
import { Fact } from '../../components/figures/fact'
import { gateWords, percentWords } from '../../components/figures/figure-words'
import { DataTable } from '../../components/plot/data-table'

const gateOrder: readonly GateName[] = ['shown', 'ranked', 'selectable']

/** How many were asked and answered, how many each gate needs, and which gates are open. */
export function Response({ scorecard }: { scorecard: PublishedCard }) {
  const { households, respondedHouseholds, responseRate, assistedHouseholds, answersNeeded, gates } =
    scorecard
  return (
    <View className="card">
      <View className="strong">参评情况</View>
      <View className="facts">
        <Fact name="应参评" value={`${households} 户`} />
        <Fact name="自己作答" value={`${respondedHouseholds} 户`} />
        <Fact name="参评率" value={percentWords(responseRate)} />
      </View>
      <DataTable
        label="需要多少户"
        table={{
          columns: ['用途', '需要', '结果'],
          rows: gateOrder.map((gate) => {
            const needed = answersNeeded[gate]
            return [
              gateTitles[gate],
              needed === null ? '户数太少' : `${needed} 户`,
              gates[gate].passed ? '已达到' : gateWords(gates[gate]),
            ]
          }),
        }}
      />
      <View className="note spaced">
        {assistedHouseholds === null
          ? '另有少数几户由他人协助填写，不计入得分和户数要求。'
          : `由他人协助填写的 ${assistedHouseholds} 户，不计入得分和户数要求。`}
      </View>
    </View>
  )
}
