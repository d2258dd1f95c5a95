import { type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'

/** 退回: why it is not this office's. */
export function ReturnForm(form: FormProps) {
  const [{ reason }, change] = useFields(form, { reason: '' }, (fields) =>
    filledWith(fields.reason, noReason, (said) => ({ type: 'return', reason: said })),
  )
  return <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
}
