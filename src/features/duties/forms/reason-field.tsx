import { longestReason } from '../../../../core/complaint/acts'
import { Field } from '../../../components/field'

type ReasonFieldProps = { label?: string; initial: string; onInput: (reason: string) => void }

/** Why; residents read it. */
export function ReasonField({ label = '理由（居民可见）', initial, onInput }: ReasonFieldProps) {
  return (
    <Field
      label={label}
      kind="area"
      maxLength={longestReason}
      note="请勿写姓名、房号和电话。"
      initial={initial}
      onInput={onInput}
    />
  )
}
