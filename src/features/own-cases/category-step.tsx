import { View } from '@tarojs/components'
import { useState } from 'react'
import { Cell } from '../../components/cell'
import { Field } from '../../components/field'
import { Empty } from '../../components/page'
import type { CaseDraft } from './case-draft'
import type { StepProps } from './filing-form'

type NextProps = StepProps & { onNext: (part: Partial<CaseDraft>) => void }

/** The categories with what people say of them; a word finds them sooner. */
export function CategoryStep({ form, draft, faults, onNext }: NextProps) {
  const [sought, setSought] = useState('')
  const found = form.categories.filter(({ title, examples }) => `${title}${examples}`.includes(sought.trim()))
  return (
    <>
      <View className="card">
        <Field
          label="查找类别"
          placeholder="例如：电梯、漏水、停车"
          maxLength={20}
          fault={faults.category}
          onInput={setSought}
        />
      </View>
      {found.length === 0 && <Empty words="没有这样的类别。换一个词，或清空后选“其他”。" />}
      {found.length > 0 && (
        <View className="card flush">
          {found.map(({ code, title, examples }) => (
            <Cell
              key={code}
              words={title}
              note={examples}
              value={draft.category === code ? '已选' : undefined}
              onTap={() => onNext({ category: code })}
            />
          ))}
        </View>
      )}
    </>
  )
}
