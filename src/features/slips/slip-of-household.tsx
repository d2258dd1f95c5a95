import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { issueSlip, revokeSlips, unbindHousehold } from '../../../core/contract/slips'
import { formatSlipCode, slipLink } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { inBrowser } from '../../platform/target'
import { dayWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'

type Issued = OutputOf<typeof issueSlip>
type SlipOfHouseholdProps = {
  household: string
  members: number
  /** The members are no longer those that were listed. */
  onChanged: () => void
  onClose: () => void
}

/** Issuing a household's slip, revoking those that are out, or unbinding everybody who came by a wrong one. */
export function SlipOfHousehold({ household, members, onChanged, onClose }: SlipOfHouseholdProps) {
  const [issued, setIssued] = useState<Issued | null>(null)
  const issuing = useWrite(issueSlip)
  const revoking = useWrite(revokeSlips)
  const unbinding = useWrite(unbindHousehold)
  const [sure, setSure] = useState(false)

  async function issue() {
    const answer = await issuing.write({ household })
    if (answer) setIssued(answer)
  }

  async function revoke() {
    const answer = await revoking.write({ household })
    if (!answer) return
    say(answer.revoked === 0 ? '这一户没有有效的绑定码。' : '这一户的绑定码已作废。')
    onClose()
  }

  async function unbind() {
    const answer = await unbinding.write({ household })
    if (!answer) return
    say(`已解除 ${answer.unbound} 人的绑定。`)
    onChanged()
    onClose()
  }

  if (sure) {
    return (
      <>
        <View className="spaced">
          这一户的所有成员都会解除绑定，已发的绑定码随即作废，各成员会收到通知。已提交的评价仍计入本户。住户本人可用新的绑定码重新绑定。
        </View>
        <FailureNotice failure={unbinding.failure} />
        <View className="button-group">
          <Button kind="danger" busy={unbinding.busy} onTap={unbind}>
            确认解除绑定
          </Button>
          <Button kind="plain" onTap={() => setSure(false)}>
            返回
          </Button>
        </View>
      </>
    )
  }
  if (issued) return <IssuedSlip issued={issued} onClose={onClose} />
  return (
    <>
      <View className="spaced">发放新的绑定码后，这一户以前的绑定码随即作废。已绑定的成员不受影响。</View>
      <FailureNotice failure={issuing.failure ?? revoking.failure} />
      <View className="button-group">
        <Button busy={issuing.busy} onTap={issue}>
          发放绑定码
        </Button>
        <Button kind="danger" busy={revoking.busy} onTap={revoke}>
          作废已发的绑定码
        </Button>
        {members > 0 && (
          <Button kind="plain" onTap={() => setSure(true)}>
            解除本户绑定（{members} 人）
          </Button>
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
