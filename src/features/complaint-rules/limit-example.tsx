import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmBy, deadlinesOf, escalationSteps, extendedBy } from '../../../core/complaint/deadlines'
import type { RuleSet } from '../../../core/complaint/rules'
import { knownThrough } from '../../../core/complaint/working-days'
import { dayOfInstant, instantOfDay, isDay } from '../../../core/place/day'
import { Cell } from '../../components/cell'
import { DayField } from '../../components/day-field'
import { Notice } from '../../components/notice'
import { momentWords } from '../../platform/time'
import { limitWords } from './rule-words'

const nine = 9 * 3_600_000

/** What the limits of the draft come to: a case that is filed at nine on a day, 国庆 at first. */
export function LimitExample({ rules }: { rules: RuleSet }) {
  const [day, setDay] = useState(`${rules.calendar.at(-1)?.year ?? 2026}-10-01`)
  return (
    <View className="card">
      <View className="title">举例</View>
      <DayField label="假设在这一天 09:00 提交" day={day} onChoose={setDay} />
      {isDay(day) && <Deadlines rules={rules} day={day} />}
    </View>
  )
}

function Deadlines({ rules, day }: { rules: RuleSet; day: string }) {
  const { limits, calendar } = rules
  const filedAt = new Date(Date.parse(instantOfDay(day)) + nine).toISOString()
  const { acceptBy, answerBy } = deadlinesOf({ filedAt, limits, calendar })
  const extended = extendedBy({ answerBy, days: limits.extend, calendar })
  const ladder = ['subdistrict', 'district', 'bureau'] as const
  const steps = escalationSteps({ dueAt: answerBy, ladder, limits, calendar })
  const through = knownThrough(calendar)
  const furthest = [extended, ...steps.map(({ at }) => at)].sort().at(-1) ?? answerBy
  return (
    <>
      <View className="spaced strong">
        {momentWords(filedAt)} 提交 → 最迟 {momentWords(acceptBy)} 前受理，{momentWords(answerBy)} 前答复
      </View>
      <View className="spaced rules-steps">
        <Cell words="经批准延期一次" value={`${momentWords(extended)} 前答复`} />
        {steps.map(({ office, at }) => (
          <Cell key={office} words={`仍未答复，${limitWords[office].title}`} value={momentWords(at)} />
        ))}
        <Cell
          words="如当天答复，居民确认"
          note="没有确认的按“未评价”办结。"
          value={`${momentWords(confirmBy(filedAt, limits))} 前`}
        />
      </View>
      {Number(dayOfInstant(furthest).slice(0, 4)) > (through ?? 0) && (
        <Notice tone="warning">
          {through === null ? '' : `${through + 1} 年`}节假日安排尚未录入，此后只按周末计算。
        </Notice>
      )}
    </>
  )
}
