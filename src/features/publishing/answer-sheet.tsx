import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type AskedView, answerCorrection } from '../../../core/contract/corrections'
import { readDisclosure } from '../../../core/contract/disclosures'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { askedWords } from './asked-words'

type AnswerSheetProps = {
  asked: AskedView
  onAnswered: () => void
  /** Somebody else was faster: what the page shows is old. */
  onOld: () => void
  onClose: () => void
}

const fewestLetters = 2
const none = ''

/** 答复: said once, in public; where something was wrong, with the version that puts it right. */
export function AnswerSheet({ asked, onAnswered, onOld, onClose }: AnswerSheetProps) {
  const { compound, kind, period, version } = asked
  const text = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const [correctedIn, setCorrectedIn] = useState(none)
  const load = useAnswer(readDisclosure, { compound, kind, period })
  const { write, busy, failure } = useWrite(answerCorrection)
  const later = load.status === 'done' ? load.data.versions.filter((each) => each.version > version) : []

  async function send() {
    const said = text.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? '请填写答复。' : null)
    if (isShort) return
    const input = { correction: asked.id, text: said }
    const answered = await write({ ...input, correctedIn: correctedIn === none ? null : Number(correctedIn) })
    if (answered !== null) onAnswered()
  }
  return (
    <Sheet title="答复纠错" onClose={onClose}>
      <View className="publishing-asked">{askedWords(asked)}</View>
      <Field
        label="答复（公开）"
        kind="area"
        maxLength={500}
        counted
        fault={fault}
        note="请勿写居民的姓名、房号和电话。"
        onInput={(typed) => {
          text.current = typed
        }}
      />
      {later.length > 0 ? (
        <View className="spaced">
          <Select
            label="已更正"
            options={[
              { value: none, words: '不需要更正' },
              ...later.map((each) => ({
                value: String(each.version),
                words: `已在第 ${each.version} 版更正`,
              })),
            ]}
            chosen={correctedIn}
            onChoose={setCorrectedIn}
          />
        </View>
      ) : (
        <View className="note spaced">公示确有错误的，请先更正，再回来答复，并选择更正后的版本。</View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        {failure?.code === 'correction_answered' ? (
          <Button onTap={onOld}>刷新列表</Button>
        ) : (
          <Button busy={busy} onTap={() => void send()}>
            公开答复
          </Button>
        )}
        {later.length === 0 && (
          <Button kind="plain" onTap={() => goTo('disclosureDraft', { compound, kind, period })}>
            去更正
          </Button>
        )}
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
