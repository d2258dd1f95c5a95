import { View } from '@tarojs/components'
import { type PropsWithChildren, useRef, useState } from 'react'
import { wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import type { Failure } from '../../platform/failure'

export type Reasoned = { from: string; why: string }

type ChangeSheetProps = PropsWithChildren<{
  title: string
  /** The first day that may be chosen; null for any. Without it the change holds at once. */
  earliest?: string | null
  busy: boolean
  failure: Failure | null
  /** What is missing in the form's own fields, or null. */
  faultOf?: () => string | null
  save: (reasoned: Reasoned) => void
  saveWords?: string
  onClose: () => void
}>

/** A change of a compound: its own fields, from which day on, and why. */
export function ChangeSheet(props: ChangeSheetProps) {
  const { title, earliest, busy, failure, faultOf, save, saveWords = '保存', onClose, children } = props
  const why = useRef('')
  const [from, setFrom] = useState('')
  const [faults, setFaults] = useState<{ form: string | null; why: string | null }>({ form: null, why: null })
  const dated = earliest !== undefined

  function check() {
    const form = dated && from === '' ? '请选择从哪一天起。' : (faultOf?.() ?? null)
    const short = why.current.trim().length < 2
    setFaults({ form, why: short ? '请填写原因，至少 2 个字。' : null })
    if (form === null && !short) save({ from, why: why.current.trim() })
  }

  return (
    <Sheet title={title} onClose={onClose}>
      {children}
      {dated && (
        <DayField
          label="从哪一天起"
          day={from}
          note={
            earliest
              ? `可选 ${wordsOfDay(earliest)}及以后的日期；此前的登记已用于评价周期，不再更改。`
              : undefined
          }
          earliest={earliest ?? undefined}
          onChoose={setFrom}
        />
      )}
      <Field
        label="原因"
        placeholder="例如：合同到期，业主大会选聘"
        maxLength={200}
        fault={faults.why}
        onInput={(text) => {
          why.current = text
        }}
      />
      {faults.form && (
        <View className="field-fault" role="alert">
          {faults.form}
        </View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={check}>
          {saveWords}
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}
