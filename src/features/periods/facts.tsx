import { View } from '@tarojs/components'
import type { PeriodPlan } from '../../../core/contract/periods'
import { daysLater } from '../../../core/place/day'
import { dayWords } from '../../platform/time'
import { choiceLines } from './choice-words'
import { remindersWords } from './plan-words'

/** “2027 年 5 月 31 日 24:00”: a period closes with a day. */
function lastDayWords(closesAt: string): string {
  return `${dayWords(daysLater(closesAt, -1))} 24:00`
}

/** What a period is, line by line. */
export function Facts({ plan }: { plan: PeriodPlan }) {
  const { extension, readiness } = plan
  const lines: [string, string][] = [
    ['编号', plan.code],
    ['开始', `${dayWords(plan.opensAt)} 0:00`],
    ['截止', `${extension ? '已延长至 ' : ''}${lastDayWords(plan.closesAt)}`],
    ...(extension
      ? ([
          ['原截止', lastDayWords(extension.from)],
          ['延长原因', extension.why],
        ] as [string, string][])
      : []),
    ['公布', `${dayWords(plan.publishesAt)} 0:00`],
    ['提醒', remindersWords(plan.reminders)],
    ['问卷', `第 ${plan.questionnaireVersion} 版`],
    ['计算方法', `第 ${plan.methodVersion} 版`],
    ...choiceLines(plan.methodChoices),
    ['答案密钥', plan.keyVersion ?? '待设置'],
    ...(readiness
      ? ([['小区', `${readiness.compounds} 个，${readiness.households} 户`]] as [string, string][])
      : []),
  ]
  return (
    <View className="period-facts">
      {lines.map(([title, words]) => (
        <View className="period-fact" key={title}>
          <View className="note">{title}</View>
          <View>{words}</View>
        </View>
      ))}
    </View>
  )
}
