import { View } from '@tarojs/components'
import { type CaseKind, caseKinds, caseKindTitles } from '../../../../core/complaint/kinds'
import { Select } from '../../../components/select'
import { type Filled, type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'

type Fields = { kind: CaseKind; category: string; reason: string }

/** 更改类别: kind and category as they should be, and why. */
export function ReclassifyForm(form: FormProps) {
  const { found } = form
  // A category that has been retired since stays to be seen.
  const isOffered = found.categories.some(({ code }) => code === found.category.code)
  const categories = isOffered ? found.categories : [found.category, ...found.categories]
  function filledBy({ kind, category, reason }: Fields): Filled {
    if (kind === found.kind && category === found.category.code) return { missing: '类型和类别都没有变化。' }
    return filledWith(reason, noReason, (said) => ({ type: 'reclassify', kind, category, reason: said }))
  }
  const [{ kind, category, reason }, change] = useFields<Fields>(
    form,
    { kind: found.kind, category: found.category.code, reason: '' },
    filledBy,
  )
  return (
    <>
      <View className="act-selects">
        <Select
          label="类型"
          options={caseKinds.map((value) => ({ value, words: caseKindTitles[value] }))}
          chosen={kind}
          onChoose={(value) => change({ kind: value as CaseKind })}
        />
        <Select
          label="类别"
          options={categories.map(({ code, title }) => ({ value: code, words: title }))}
          chosen={category}
          onChoose={(value) => change({ category: value })}
        />
      </View>
      <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
    </>
  )
}
