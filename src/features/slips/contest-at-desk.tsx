import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { contestAtDesk } from '../../../core/contract/contests'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type ContestAtDeskProps = { household: string; onClose: () => void; onBack: () => void }

/** 代为提出异议: for somebody at the desk whose home others are bound to. */
export function ContestAtDesk({ household, onClose, onBack }: ContestAtDeskProps) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(contestAtDesk)

  async function submit() {
    const said = why.current.trim()
    setFault(said === '' ? '请写明情况。' : null)
    if (said === '') return
    const answer = await write({ household, why: said })
    if (!answer) return
    say(`异议已登记，编号 ${answer.number}。`)
    onClose()
  }

  return (
    <>
      <View className="spaced">
        登记后，这一户暂停新的绑定，现有成员仍可评价，并会收到通知。由街道或区县住建核实裁定。
      </View>
      <Field
        label="情况说明"
        kind="area"
        maxLength={200}
        note="请勿写姓名、电话。"
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={submit}>
          登记异议
        </Button>
        <Button kind="plain" onTap={onBack}>
          返回
        </Button>
      </View>
    </>
  )
}
