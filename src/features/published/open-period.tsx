import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readCompoundResult } from '../../../core/contract/results'
import { Bars } from '../../components/figures/bars'
import { endWords, startWords } from '../../platform/time'

type Open = NonNullable<OutputOf<typeof readCompoundResult>['open']>

/** The period that is open: who took part so far, never how they answered. */
export function OpenPeriod({ open }: { open: Open }) {
  const { responded, households, answersNeeded } = open
  const isOpen = open.state === 'open'
  const target = (words: string, needed: number | null) => ({
    words,
    share: needed === null ? null : Math.min(1, responded / needed),
    value: needed === null ? '户数不足' : responded >= needed ? '已达到' : `还差 ${needed - responded} 户`,
  })
  return (
    <View className="card">
      <View className="strong">
        {open.periodName}（{isOpen ? '正在评价' : '即将开始'}）
      </View>
      <View className="spaced">
        {isOpen
          ? `已有 ${responded} 户参评，共 ${households} 户。${endWords(open.closesAt)} 截止后统一计算，截止前不显示得分。`
          : `${startWords(open.opensAt)} 开始评价，共 ${households} 户。`}
      </View>
      <Bars
        bars={[
          target('显示得分', answersNeeded.shown),
          target('参与排序', answersNeeded.ranked),
          target('参与选树', answersNeeded.selectable),
        ]}
      />
    </View>
  )
}
