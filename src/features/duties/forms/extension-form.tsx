import { View } from '@tarojs/components'
import { extendedBy } from '../../../../core/complaint/deadlines'
import { readComplaintRules } from '../../../../core/contract/complaint-rules'
import { Select } from '../../../components/select'
import { fullMomentWords } from '../../../platform/time'
import { useAnswer } from '../../../platform/use-answer'
import { type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'

/** 申请延期: how many working days, until when that is, and why. */
export function ExtensionForm(form: FormProps) {
  const { limits, answerBy } = form.found
  const [{ days, reason }, change] = useFields(form, { days: 1, reason: '' }, (fields) =>
    filledWith(fields.reason, noReason, (said) => ({
      type: 'askExtension',
      days: fields.days,
      reason: said,
    })),
  )
  const rules = useAnswer(readComplaintRules, {})
  return (
    <>
      <View className="spaced">
        <Select
          label="延长"
          options={Array.from({ length: limits.extend }, (_, index) => ({
            value: String(index + 1),
            words: `${index + 1} 个工作日`,
          }))}
          chosen={String(days)}
          onChoose={(value) => change({ days: Number(value) })}
        />
      </View>
      <View className="note spaced">现在的答复期限：{fullMomentWords(answerBy)}</View>
      <View className="strong" role="status">
        {rules.status === 'done' &&
          `延期后：${fullMomentWords(extendedBy({ answerBy, days, calendar: rules.data.calendar }))}`}
      </View>
      <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
    </>
  )
}
