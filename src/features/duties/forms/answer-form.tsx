import { longestWords } from '../../../../core/complaint/acts'
import { ConsentGate } from '../../../components/consent/consent-gate'
import { Field } from '../../../components/field'
import { PhotoField } from '../../../components/photo-field/photo-field'
import { type Filled, type FormProps, filledWith, useFields } from './form'

type Answer = { text: string; photos: string[]; unfinished: number }

function filledBy({ text, photos, unfinished }: Answer): Filled {
  if (unfinished > 0) return { missing: '还有照片没有上传完，请稍候，或移除后再提交。' }
  return filledWith(text, '请写明办理情况。', (said) => ({ type: 'answer', text: said, photos }))
}

/** 答复: what was done, with photos as evidence. */
export function AnswerForm(form: FormProps) {
  const [{ text, photos }, change] = useFields<Answer>(
    form,
    { text: '', photos: [], unfinished: 0 },
    filledBy,
    // Photos that were still on their way are gone with the sheet.
    { unfinished: 0 },
  )
  return (
    <>
      <Field
        label="办理情况（居民可见）"
        kind="area"
        maxLength={longestWords}
        note="请勿写姓名、房号和电话。"
        initial={text}
        onInput={(typed) => change({ text: typed })}
      />
      <ConsentGate>
        <PhotoField use="evidence" label="现场照片（可不传）" initial={photos} onChange={change} />
      </ConsentGate>
    </>
  )
}
