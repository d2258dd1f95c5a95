import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { ParticipationRow, readParticipation } from '../../../core/contract/periods'
import { gateTitles } from '../../../core/method/gate-words'
import { gateNames } from '../../../core/method/gates'
import { percentWords } from '../../components/figures/figure-words'

type SummaryProps = {
  rows: readonly ParticipationRow[]
  isDraft: boolean
  messages: OutputOf<typeof readParticipation>['messages']
}

/** The compounds that are shown, taken together. */
export function ParticipationSummary({ rows, isDraft, messages }: SummaryProps) {
  const sum = (number: (row: ParticipationRow) => number) =>
    rows.reduce((total, row) => total + number(row), 0)
  const households = sum((row) => row.households)
  const responded = sum((row) => row.respondedHouseholds)
  const figures: [string, string][] = [
    ['总户数', String(households)],
    ...(isDraft
      ? []
      : ([
          ['已参评', `${responded} 户`],
          ['参评率', percentWords(households === 0 ? null : responded / households)],
        ] as [string, string][])),
    ...gateNames.map((gate): [string, string] => {
      const reached = rows.filter(({ answersNeeded, respondedHouseholds }) => {
        const needed = answersNeeded[gate]
        return needed !== null && (isDraft || respondedHouseholds >= needed)
      })
      return [`${isDraft ? '能够' : '已够'}${gateTitles[gate]}`, `${reached.length} 个小区`]
    }),
  ]
  return (
    <View className="card">
      <View className="period-figures">
        {figures.map(([title, words]) => (
          <View key={title}>
            <View className="note">{title}</View>
            <View className="period-figure">{words}</View>
          </View>
        ))}
      </View>
      {messages && !isDraft && (
        <View className="note spaced">
          微信提醒：已发送 {messages.sent} 条，已取消订阅 {messages.refused} 条，没有发出 {messages.lost} 条
          {messages.waiting > 0 && `，等待重试 ${messages.waiting} 条`}。提醒由系统发送，不显示对象。
        </View>
      )}
    </View>
  )
}
