import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readCompoundResult } from '../../../core/contract/results'
import { gateReasonTitles, gateTitles } from '../../../core/method/gate-words'
import { type GateReason, gateNames } from '../../../core/method/gates'
import { Bars } from '../../components/figures/bars'
import { endWords, momentThen, startWords } from '../../platform/time'

type Open = NonNullable<OutputOf<typeof readCompoundResult>['open']>

/** Reasons that a bar can show: how many of the households that are needed have answered. */
const countable: readonly (GateReason | null)[] = [
  null,
  'too_few_answers',
  'margin_too_wide',
  'too_few_households',
]

/** How far the compound is from each gate that answers can open; none is promised that they cannot. */
function barsOf({ responded, answersNeeded, gates }: Open) {
  return gateNames
    .filter((name) => countable.includes(gates[name].reason))
    .map((name) => {
      const needed = answersNeeded[name]
      const { passed, shortfall } = gates[name]
      return {
        words: gateTitles[name],
        share: needed === null ? null : Math.min(1, responded / needed),
        value: passed ? '已达到' : shortfall === null ? '户数不足' : `还差 ${shortfall} 户`,
      }
    })
}

/** Why the other gates stay shut, each reason once. */
function hindrancesOf({ gates }: Open): string[] {
  const reasons = gateNames.flatMap((name) => gates[name].reason ?? [])
  return [...new Set(reasons.filter((reason) => !countable.includes(reason)))].map(
    (reason) => gateReasonTitles[reason],
  )
}

/** The period that is open: who took part so far, never how they answered. */
export function OpenPeriod({ open }: { open: Open }) {
  const { responded, households } = open
  const isOpen = open.state === 'open'
  return (
    <View className="card">
      <View className="strong">
        {open.periodName}（{isOpen ? '正在评价' : '即将开始'}）
      </View>
      <View className="spaced">
        {isOpen
          ? `已有 ${responded} 户参评，共 ${households} 户。${endWords(open.closesAt)} 截止后统一计算，截止前不显示得分。`
          : `${momentThen(startWords(open.opensAt), '开始评价')}，共 ${households} 户。`}
      </View>
      <Bars bars={barsOf(open)} />
      {hindrancesOf(open).map((words) => (
        <View className="note spaced" key={words}>
          {words}。
        </View>
      ))}
    </View>
  )
}
