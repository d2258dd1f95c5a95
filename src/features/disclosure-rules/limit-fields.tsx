import { View } from '@tarojs/components'
import { Field } from '../../components/field'
import { type Draft, daysTyped, limitNames } from './draft'
import { limitWords } from './rule-words'

type LimitFieldsProps = { limits: Draft['limits']; onChange: (limits: Draft['limits']) => void }

/** 期限与提醒: how long publishers have for an answer, and when they are reminded. */
export function LimitFields({ limits, onChange }: LimitFieldsProps) {
  return (
    <View className="card">
      {limitNames.map((name) => (
        <Field
          key={name}
          kind="digits"
          label={limitWords[name].title}
          note={limitWords[name].note}
          maxLength={2}
          initial={limits[name]}
          fault={daysTyped(limits[name]) === null ? '请填写 1 到 60 的整数。' : null}
          onInput={(typed) => onChange({ ...limits, [name]: typed })}
        />
      ))}
    </View>
  )
}
