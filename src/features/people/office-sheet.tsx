import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { endAppointment, type Office, revokeInvitation } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { officeWords } from '../../components/office-words'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { HandOver } from './hand-over'
import { stateWords } from './office-state'

type OfficeSheetProps = { office: Office; onChanged: () => void; onClose: () => void }

/** What can be done with an office: withdrawing its invitation, handing it over, ending it. */
export function OfficeSheet({ office, onChanged, onClose }: OfficeSheetProps) {
  const [handing, setHanding] = useState(false)
  if (handing) {
    return <HandOver number={office.number} office={office.holder} onMade={onChanged} onClose={onClose} />
  }
  return (
    <Sheet title={office.holder} onClose={onClose}>
      <View className="note spaced">
        {officeWords(office)}，{stateWords(office)}
      </View>
      {office.state === 'open' ? (
        <Withdraw office={office} onChanged={onChanged} onClose={onClose} />
      ) : (
        <End office={office} onChanged={onChanged} onClose={onClose} onHand={() => setHanding(true)} />
      )}
    </Sheet>
  )
}

function Withdraw({ office, onChanged, onClose }: OfficeSheetProps) {
  const { write, busy, failure } = useWrite(revokeInvitation)
  async function withdraw() {
    if (!(await write({ number: office.number }))) return
    say('邀请已撤回。')
    onChanged()
    onClose()
  }
  return (
    <>
      <View className="spaced">撤回后邀请码立即失效。忘记邀请码时，请撤回后重新邀请。</View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="danger" busy={busy} onTap={withdraw}>
          撤回邀请
        </Button>
        <Button kind="plain" onTap={onClose}>
          不撤回
        </Button>
      </View>
    </>
  )
}

function End({ office, onChanged, onClose, onHand }: OfficeSheetProps & { onHand: () => void }) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(endAppointment)
  async function end() {
    const reason = why.current.trim()
    setFault(reason.length < 2 ? '请填写原因，会记入操作记录。' : null)
    if (reason.length < 2 || !(await write({ number: office.number, why: reason }))) return
    say('任职已结束。')
    onChanged()
    onClose()
  }
  return (
    <>
      <View className="spaced">结束后对方立即不能再以这项身份操作，已办理的事项不受影响。</View>
      <Field
        label="结束的原因"
        placeholder="例如：工作调动"
        maxLength={100}
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="danger" busy={busy} onTap={end}>
          结束任职
        </Button>
        <Button kind="plain" onTap={onHand}>
          改为交接
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </>
  )
}
