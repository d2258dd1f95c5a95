import { View } from '@tarojs/components'
import { type Party, parties, partyTitles } from '../../../../core/complaint/categories'
import { Select } from '../../../components/select'
import { type Filled, type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'
import { type ChosenTarget, noTarget, targetOf } from './target'
import { TargetFields } from './target-fields'

type Fields = { responsible: Party; to: ChosenTarget; reason: string }

/** 裁定责任: who answers for it, and whether somebody else handles it from now on. */
export function ResponsibilityForm(form: FormProps) {
  const { found } = form
  function filledBy({ responsible, to, reason }: Fields): Filled {
    const target = targetOf(to)
    if (to.role !== '' && target === null) return { missing: '请选择办理单位的职责。' }
    if (responsible === found.responsible && target === null) {
      return { missing: '责任方和办理单位都没有变化，无需裁定。' }
    }
    return filledWith(reason, noReason, (said) => ({
      type: 'ruleResponsibility',
      responsible,
      to: target,
      reason: said,
    }))
  }
  const [{ responsible, to, reason }, change] = useFields<Fields>(
    form,
    { responsible: found.responsible, to: noTarget, reason: '' },
    filledBy,
  )
  return (
    <>
      <View className="act-selects">
        <Select
          label="责任方"
          options={parties.map((value) => ({
            value,
            words: value === found.responsible ? `${partyTitles[value]}（现在）` : partyTitles[value],
          }))}
          chosen={responsible}
          onChoose={(value) => change({ responsible: value as Party })}
        />
      </View>
      <TargetFields {...{ found }} chosen={to} none="不变" onChoose={(chosen) => change({ to: chosen })} />
      <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
    </>
  )
}
