import { type FormProps, filledWith, useFields } from './form'
import { ReasonField } from './reason-field'

/** 督办: what the handler is told to do. */
export function SuperviseForm(form: FormProps) {
  const [{ text }, change] = useFields(form, { text: '' }, (fields) =>
    filledWith(fields.text, '请写明督办意见。', (said) => ({ type: 'supervise', text: said })),
  )
  return (
    <ReasonField
      label="督办意见（居民和办理单位可见）"
      initial={text}
      onInput={(typed) => change({ text: typed })}
    />
  )
}
