import { DayField } from '../../components/day-field'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import type { FormField } from './form-fields'

type FormInputProps = {
  field: FormField
  value: string
  fault: string | null
  /** What it is called where there are many of its kind: 第 3 行项目. */
  label?: string
  onChange: (value: string) => void
}

/** One field of a form, by what is typed into it. */
export function FormInput({ field, value, fault, label = field.title, onChange }: FormInputProps) {
  const { kind, most = 20, choices = [], placeholder } = field
  if (kind === 'choice') {
    return <Select {...{ label, fault }} options={choices} chosen={value} onChoose={onChange} />
  }
  if (kind === 'day') return <DayField {...{ label, fault }} day={value} onChoose={onChange} />
  return (
    <Field
      {...{ label, fault }}
      initial={value}
      maxLength={most}
      {...(placeholder !== undefined && { placeholder })}
      onInput={onChange}
    />
  )
}
