import { type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'
import { type ChosenTarget, noTarget, targetOf } from './target'
import { TargetFields } from './target-fields'

type Fields = { to: ChosenTarget; reason: string }

/** 转派: to whom, and why. */
export function RerouteForm(form: FormProps) {
  const [{ to, reason }, change] = useFields<Fields>(form, { to: noTarget, reason: '' }, (fields) => {
    const target = targetOf(fields.to)
    if (target === null) return { missing: '请选择办理单位。' }
    return filledWith(fields.reason, noReason, (said) => ({ type: 'reroute', to: target, reason: said }))
  })
  return (
    <>
      <TargetFields
        found={form.found}
        chosen={to}
        none="请选择"
        onChoose={(chosen) => change({ to: chosen })}
      />
      <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
    </>
  )
}
