import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { actOnOwnCase } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { PhotoField } from '../../components/photo-field/photo-field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { type ActForm, type ActValues, actFault } from './act-forms'
import type { OwnCase } from './own-case-page'

type ActSheetProps = {
  number: string
  form: ActForm
  /** What was typed before and not sent. */
  initial: ActValues
  onValues: (values: ActValues) => void
  onActed: (found: OwnCase) => void
  /** The case is no longer as the page shows it. */
  onOutdated: () => void
  onClose: () => void
}

/** One act of the resident: what follows from it, what it asks, and what became of it. Input stays until it is accepted. */
export function ActSheet({ number, form, initial, onValues, onActed, onOutdated, onClose }: ActSheetProps) {
  const values = useRef(initial)
  const unfinished = useRef(0)
  const [choice, setChoice] = useState(initial.choice)
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(actOnOwnCase)
  const isOutdated = failure?.code === 'act_not_possible'
  useEffect(() => {
    if (isOutdated) onOutdated()
  }, [isOutdated, onOutdated])

  function change(part: Partial<ActValues>): void {
    values.current = { ...values.current, ...part }
    onValues(values.current)
    setFault(null)
  }

  async function send() {
    const text = values.current.text.trim()
    const wrong =
      unfinished.current > 0 ? '还有照片没有上传好，请稍候，或移除后再提交。' : actFault(form, values.current)
    setFault(wrong)
    if (wrong !== null) return
    const answer = await write({ number, act: form.make({ ...values.current, text }) })
    if (answer === null) return
    say(form.done)
    onActed(answer.case)
  }

  const { choices, text, photos } = form
  return (
    <Sheet title={form.words} onClose={onClose}>
      {form.explained.map((words) => (
        <View key={words} className="note spaced">
          {words}
        </View>
      ))}
      {choices && (
        <>
          <View className="field-label spaced">{choices.label}</View>
          <LevelRows
            label={choices.label}
            choices={choices.choices}
            chosen={choice}
            onChoose={(value) => {
              setChoice(value)
              change({ choice: value })
            }}
          />
        </>
      )}
      {text && (
        <Field
          label={text.label}
          kind="area"
          initial={initial.text}
          maxLength={text.longest}
          counted
          note="请勿写姓名、电话、房号。"
          onInput={(said) => change({ text: said })}
        />
      )}
      {photos && (
        <PhotoField
          use="statement"
          initial={initial.photos}
          onChange={(kept) => {
            unfinished.current = kept.unfinished
            change({ photos: kept.photos })
          }}
        />
      )}
      <View>
        {fault && (
          <View className="field-fault" role="alert">
            {fault}
          </View>
        )}
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={send}>
          {form.submit}
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}
