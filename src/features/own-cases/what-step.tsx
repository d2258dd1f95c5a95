import { View } from '@tarojs/components'
import { longestWords } from '../../../core/complaint/acts'
import { Field } from '../../components/field'
import { PhotoField } from '../../components/photo-field/photo-field'
import type { StepProps } from './filing-form'

type WhatStepProps = StepProps & { onUnfinished: (photos: number) => void }

/** What happened, in words and photos. */
export function WhatStep({ draft, faults, change, type, onUnfinished }: WhatStepProps) {
  return (
    <View className="card">
      <Field
        label="情况说明"
        kind="area"
        initial={draft.text}
        maxLength={longestWords}
        counted
        placeholder="什么时候、发生了什么、希望怎样解决"
        note="请勿写姓名、电话、房号。"
        fault={faults.text}
        onInput={(text) => type({ text })}
      />
      <PhotoField
        use="statement"
        initial={draft.photos}
        onChange={({ photos, unfinished }) => {
          onUnfinished(unfinished)
          change({ photos })
        }}
      />
      {faults.photos && (
        <View className="field-fault" role="alert">
          {faults.photos}
        </View>
      )}
    </View>
  )
}
