import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PeriodPlan, savePeriod } from '../../../core/contract/periods'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'
import { MethodChoiceFields } from './method-choices'
import { type Faults, type Filled, faultsIn, filledFrom, plannedFrom } from './planned'

type PeriodFormProps = {
  /** The draft that is changed; null for a new one. */
  before: PeriodPlan | null
  others: readonly PeriodPlan[]
  onSaved: (plan: PeriodPlan) => void
  onCancel: () => void
}

const ownWords = {
  name_missing: '请填写名称，例如 2027年上半年。',
  code_malformed: '编号由年份开头，可接大写字母和数字，例如 2027H1。',
}

function faultWords(fault: Faults[keyof Faults]): string | null {
  if (fault === undefined) return null
  return fault === 'name_missing' || fault === 'code_malformed' ? ownWords[fault] : wordsOf(fault)
}

/** Planning a period: what is wrong with a day stands at its field, before anything is sent. */
export function PeriodForm({ before, others, onSaved, onCancel }: PeriodFormProps) {
  const [filled, setFilled] = useState(() => filledFrom(before))
  const [faults, setFaults] = useState<Faults>({})
  const { write, busy, failure } = useWrite(savePeriod)

  function fill(field: keyof Filled, value: string) {
    setFilled((present) => ({ ...present, [field]: value }))
    setFaults((present) => ({ ...present, [field]: undefined }))
  }
  async function save() {
    const planned = plannedFrom(filled, before === null)
    const found = faultsIn(planned, others, new Date().toISOString())
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const saved = await write(planned)
    if (!saved) return
    say('草稿已保存。')
    onSaved(saved.plan)
  }
  const field = (name: Exclude<keyof Filled, 'methodChoices'>) => ({
    initial: filled[name],
    fault: faultWords(faults[name]),
    onInput: (value: string) => fill(name, value),
  })
  const day = (name: 'firstDay' | 'lastDay' | 'publicationDay') => ({
    day: filled[name],
    fault: faultWords(faults[name]),
    onChoose: (value: string) => fill(name, value),
  })

  return (
    <View className="card">
      <View className="title">{before ? '修改草稿' : '新建评价周期'}</View>
      <View className="period-fields">
        {before === null && (
          <Field
            label="编号"
            placeholder="例如：2027H1"
            maxLength={12}
            note="用于文件和数据接口，保存后不能修改。"
            {...field('code')}
          />
        )}
        <Field
          label="名称"
          placeholder="例如：2027年上半年"
          maxLength={30}
          note="居民看到的名称。"
          {...field('name')}
        />
        <DayField label="开始日期" note="当天 0:00 开始。" {...day('firstDay')} />
        <DayField label="截止日期" note="当天 24:00 截止。" {...day('lastDay')} />
        <DayField label="公布日期" note="结果自当天 0:00 起公布。" {...day('publicationDay')} />
        <Field
          label="提醒（截止前几天）"
          note="上午 10:00 提醒还没有评价的住户；不提醒请留空。"
          maxLength={20}
          {...field('reminders')}
        />
      </View>
      <MethodChoiceFields
        choices={filled.methodChoices}
        onChoose={(methodChoices) => setFilled((present) => ({ ...present, methodChoices }))}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={save}>
          保存草稿
        </Button>
        <Button kind="plain" onTap={onCancel}>
          取消
        </Button>
      </View>
    </View>
  )
}
