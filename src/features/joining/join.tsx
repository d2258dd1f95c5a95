import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { formatInvitationCode, isDeployCode, readInvitationCode } from '../../../core/access/invitation-code'
import { claimCity, claimInvitation } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { ConsentGate } from '../../components/consent/consent-gate'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { SignInCard } from '../../components/sign-in-card'
import { knowsCaller } from '../../platform/session'
import { phoneStore } from '../../platform/storage'
import { useWrite } from '../../platform/use-write'
import { type Joined, JoinedCard } from './joined-card'
import { codeFault, readBack } from './typed-code'
import './join.scss'

type JoinProps = {
  /** The code that the link brought along, if it is right. */
  code: string | null
  /** Whether the link meant to bring one. */
  brought: boolean
}

/** 接受邀请, for who is signed in and has agreed to the privacy notice. */
export function Join(props: JoinProps) {
  if (!knowsCaller(phoneStore, Date.now())) {
    return <SignInCard words="接受邀请需要先登录，登录后会回到这里。" />
  }
  return (
    <ConsentGate>
      <JoinByCode {...props} />
    </ConsentGate>
  )
}

/** By an invitation's code, or by the deploy code that makes a city's first account. */
function JoinByCode({ code, brought }: JoinProps) {
  const [typed, setTyped] = useState('')
  const entered = useRef(code ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const [joined, setJoined] = useState<Joined | null>(null)
  const invitation = useWrite(claimInvitation)
  const city = useWrite(claimCity)

  async function submit() {
    const wrong = codeFault(entered.current)
    setFault(wrong)
    const read = readInvitationCode(entered.current)
    if (wrong !== null || read === null) return
    const claim = isDeployCode(read) ? city : invitation
    setJoined(await claim.write({ code: read }))
  }

  if (joined) return <JoinedCard joined={joined} />
  return (
    <>
      {brought && code === null && <Notice tone="warning">链接中的邀请码不完整，请输入邀请码。</Notice>}
      <View className="card">
        <View className="title">您的邀请码</View>
        {code ? (
          <View className="join-code">{formatInvitationCode(code)}</View>
        ) : (
          <Field
            label="邀请码"
            note={readBack(typed)}
            fault={fault}
            maxLength={40}
            onInput={(text) => {
              entered.current = text
              setTyped(text)
              setFault(null)
            }}
            onConfirm={submit}
          />
        )}
      </View>
      <FailureNotice failure={invitation.failure ?? city.failure} />
      <View className="button-group">
        <Button busy={invitation.busy || city.busy} onTap={submit}>
          接受邀请
        </Button>
      </View>
      <View className="card note">
        邀请码由邀请您的单位交给您本人，只能使用一次。接受后，您在职责范围内的每项操作都会留下记录。
      </View>
    </>
  )
}
