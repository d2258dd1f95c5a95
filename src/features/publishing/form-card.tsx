import { View } from '@tarojs/components'
import { yuanWords } from '../../components/disclosure/amount-words'
import { periodWords } from '../../components/disclosure/disclosure-words'
import type { ReadDraft } from './draft'
import type { FormField } from './form-fields'
import { FormInput } from './form-input'
import type { FormFault } from './read-form'

type FormCardProps = {
  fields: readonly FormField[]
  values: Record<string, string>
  faults: readonly FormFault[]
  /** The accounts before, which the opening is held against. */
  before: ReadDraft['before']
  onChange: (key: string, value: string) => void
}

/** The fields of the whole, above its rows. */
export function FormCard({ fields, values, faults, before, onChange }: FormCardProps) {
  if (fields.length === 0) return null
  return (
    <View className="card publishing-fields">
      {fields.map((field) => (
        <FormInput
          key={field.key}
          field={field}
          value={values[field.key] ?? ''}
          fault={faultOf(faults, field.key)}
          onChange={(value) => onChange(field.key, value)}
        />
      ))}
      {before && (
        <View className="note spaced">
          {periodWords(before.period)}期末余额为 {yuanWords(before.closing)} 元；期初不同的，须说明原因。
        </View>
      )}
    </View>
  )
}

/** What is wrong with a field of the whole. */
export function faultOf(faults: readonly FormFault[], field: string): string | null {
  return faults.find((each) => each.field === field && each.row === null)?.words ?? null
}
