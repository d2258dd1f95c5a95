import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { askCorrection } from '../../../core/contract/corrections'
import { rowTitle } from '../../../core/disclosure/content'
import { Button } from '../../components/button'
import { disclosureTitle } from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { openDrafts } from '../../platform/drafts'
import { presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'
import { endWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { KnownCaller } from './known-caller'
import type { ReadDisclosure, ReadRow } from './use-rows'

/** What was typed and not sent stays on the phone, for every disclosure and row by itself. */
const drafts = openDrafts({ store: phoneStore, owner: presentOwner }, 'correction', (stored) => {
  const read = z.string().safeParse(stored)
  return read.success ? read.data : null
})

type AskSheetProps = {
  read: ReadDisclosure
  row: ReadRow | null
  onAsked: () => void
  onClose: () => void
}

/** 纠错: a question about the whole or a row; the publisher has to answer it in public. */
export function AskSheet({ read, row, onAsked, onClose }: AskSheetProps) {
  return (
    <Sheet title="我要纠错" onClose={onClose}>
      <View className="spaced">
        针对：{read.kind.title} {disclosureTitle(read.disclosure)}
        {row && `，第 ${row.index + 1} 行“${rowTitle(row.row)}”`}
      </View>
      <View className="note spaced">
        公示单位须按期公开答复。您的姓名、房号和提问的文字不公开，公示单位和上级部门只看到文字。
      </View>
      <KnownCaller>
        <Form {...{ read, row, onAsked, onClose }} />
      </KnownCaller>
      <View className="button-group">
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}

const fewestLetters = 4

function Form({ read, row, onAsked, onClose }: AskSheetProps) {
  const { compound, kind, disclosure, version } = read
  const key = { compound: compound.code, kind: kind.code, period: disclosure.period }
  const subject = [key.compound, key.kind, key.period, row?.index ?? ''].join('|')
  const text = useRef(drafts.read(subject) ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(askCorrection)

  async function send() {
    const said = text.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? `请写明哪里不对，至少 ${fewestLetters} 个字。` : null)
    if (isShort) return
    const answer = await write({ ...key, version, row: row?.index ?? null, text: said })
    if (answer === null) return
    drafts.drop(subject)
    say(`已提交。${endWords(answer.correction.answerBy)} 前会有答复，答复后会通知您。`)
    onAsked()
    onClose()
  }
  return (
    <>
      <Field
        label="哪里不对，依据是什么"
        kind="area"
        initial={text.current}
        maxLength={500}
        counted
        fault={fault}
        note="请勿写姓名、电话、房号。"
        onInput={(typed) => {
          text.current = typed
          drafts.keep(subject, typed)
        }}
      />
      <FailureNotice failure={failure?.code === 'out_of_scope' ? null : failure} />
      {failure?.code === 'out_of_scope' && (
        <View className="field-fault" role="alert">
          只有绑定了这个小区的住户和业委会（物管会）成员可以提出纠错。
        </View>
      )}
      <View className="button-group">
        <Button busy={busy} onTap={send}>
          提交
        </Button>
      </View>
    </>
  )
}
