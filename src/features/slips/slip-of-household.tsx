import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { issueDeskCode, issueSlip, revokeSlips } from '../../../core/contract/slips'
import { formatSlipCode, slipLink } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { QrCode } from '../../components/qr-code'
import { say } from '../../components/toast'
import { inBrowser } from '../../platform/target'
import { dayWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { ContestAtDesk } from './contest-at-desk'
import { DeskCode } from './desk-code'
import { everybody, TenantChoice, tenantOf } from './tenant-choice'
import { UnbindHousehold } from './unbind-household'

type Issued = OutputOf<typeof issueSlip>
type SlipOfHouseholdProps = {
  household: string
  members: number
  /** The members are no longer those that were listed. */
  onChanged: () => void
  onClose: () => void
}

/** A household's slip on paper or code at the desk, revoking those that are out, and what to do when the wrong people are bound. */
export function SlipOfHousehold({ household, members, onChanged, onClose }: SlipOfHouseholdProps) {
  const [issued, setIssued] = useState<Issued | null>(null)
  const [code, setCode] = useState<OutputOf<typeof issueDeskCode> | null>(null)
  const [whom, setWhom] = useState(everybody)
  const [asked, setAsked] = useState<'unbind' | 'contest' | null>(null)
  const issuing = useWrite(issueSlip)
  const desk = useWrite(issueDeskCode)
  const revoking = useWrite(revokeSlips)
  const input = { household, ...tenantOf(whom) }

  async function issue() {
    const answer = await issuing.write(input)
    if (answer) setIssued(answer)
  }

  async function showCode() {
    setCode(await desk.write(input))
  }

  async function revoke() {
    const answer = await revoking.write({ household })
    if (!answer) return
    say(answer.revoked === 0 ? '这一户没有有效的绑定码。' : '这一户的绑定码已作废。')
    onClose()
  }

  if (asked === 'unbind') {
    return <UnbindHousehold {...{ household, onChanged, onClose }} onBack={() => setAsked(null)} />
  }
  if (asked === 'contest') {
    return <ContestAtDesk {...{ household, onClose }} onBack={() => setAsked(null)} />
  }
  if (issued) return <IssuedSlip issued={issued} onClose={onClose} />
  if (code) {
    const close = () => {
      onChanged()
      onClose()
    }
    return <DeskCode key={code.slip} code={code} onAgain={() => setCode(null)} onClose={close} />
  }
  return (
    <>
      <View className="spaced">
        发放纸条后，这一户以前的纸条随即作废。住户就在现场的，可用现场绑定码，15 分钟内有效，纸条不受影响。
      </View>
      <TenantChoice whom={whom} onChange={setWhom} />
      <FailureNotice failure={issuing.failure ?? desk.failure ?? revoking.failure} />
      <View className="button-group">
        <Button busy={issuing.busy} onTap={issue}>
          发放绑定码
        </Button>
        <Button kind="plain" busy={desk.busy} onTap={showCode}>
          显示现场绑定码
        </Button>
        <Button kind="danger" busy={revoking.busy} onTap={revoke}>
          作废已发的绑定码
        </Button>
        {members > 0 && (
          <>
            <Button kind="plain" onTap={() => setAsked('contest')}>
              代住户提出异议
            </Button>
            <Button kind="plain" onTap={() => setAsked('unbind')}>
              解除本户绑定（{members} 人）
            </Button>
          </>
        )}
        <Button kind="plain" onTap={onClose}>
          关闭
        </Button>
      </View>
    </>
  )
}

function IssuedSlip({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const link = inBrowser ? slipLink(window.location.origin, issued.slip) : null
  return (
    <>
      <View className="slip-issued" role="status">
        {formatSlipCode(issued.slip)}
      </View>
      <View className="note">有效期至 {dayWords(issued.expiresAt)}，同一户的家人可以共用。</View>
      {link && (
        <View className="slip-qr">
          <QrCode text={link} label="绑定码的二维码" />
        </View>
      )}
      {link && <View className="slip-link">{link}</View>}
      <Notice tone="warning">绑定码只显示这一次，请抄写或复制后交给住户本人。</Notice>
      <View className="button-group">
        <CopyButton text={formatSlipCode(issued.slip)} words="复制数字" />
        {link && <CopyButton text={link} words="复制链接" />}
        <Button onTap={onClose}>完成</Button>
      </View>
    </>
  )
}
