import { Field } from '../../../components/field'
import { type Filled, type FormProps, filledWith, noReason, useFields } from './form'
import { ReasonField } from './reason-field'

type Fields = { into: string; reason: string }

/** Digits as people copy them, blanks and dashes left out. */
const digitsOf = (typed: string) => typed.replace(/[\s-]/g, '')

/** 合并: into which case, and why. */
export function MergeForm(form: FormProps) {
  const { number } = form.found
  function filledBy({ into, reason }: Fields): Filled {
    if (!/^\d{10}$/.test(into)) return { missing: '请填写另一件工单的 10 位编号。' }
    if (into === number) return { missing: '请填写另一件工单的编号，不是本件的。' }
    return filledWith(reason, noReason, (said) => ({ type: 'merge', into, reason: said }))
  }
  const [{ into, reason }, change] = useFields<Fields>(form, { into: '', reason: '' }, filledBy)
  return (
    <>
      <Field
        label="并入的工单编号"
        kind="digits"
        maxLength={16}
        initial={into}
        onInput={(typed) => change({ into: digitsOf(typed) })}
      />
      <ReasonField initial={reason} onInput={(typed) => change({ reason: typed })} />
    </>
  )
}
