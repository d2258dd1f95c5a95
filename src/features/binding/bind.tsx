import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { bindHousehold } from '../../../core/contract/households'
import { formatSlipCode } from '../../../core/place/slip-code'
import type { ResidentKind } from '../../../core/rating/rating-content'
import { Button } from '../../components/button'
import { ConsentGate } from '../../components/consent/consent-gate'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { LevelRows } from '../../components/level-rows'
import { Notice } from '../../components/notice'
import { SignInCard } from '../../components/sign-in-card'
import { knowsCaller } from '../../platform/session'
import { phoneStore } from '../../platform/storage'
import { useWrite } from '../../platform/use-write'
import { AskForHousehold, type Refused } from './ask-for-household'
import { type Bound, BoundCard } from './bound-card'
import { entryFault, typedDigits } from './slip-entry'
import './slip-entry.scss'
import { SlipEntry } from './slip-entry-field'

const kinds = [
  { value: 'owner', words: '业主（含共有人、同住家人）' },
  { value: 'occupant', words: '租住等物业使用人' },
]

type BindProps = {
  /** The digits that the link brought along, if they are right. */
  slip: string | null
  /** Whether the link meant to bring any. */
  brought: boolean
}

/** Binding by a slip, for who is signed in and has agreed to the privacy notice. */
export function Bind(props: BindProps) {
  if (!knowsCaller(phoneStore, Date.now())) {
    return <SignInCard words="绑定住户需要先登录，登录后会回到这里。" />
  }
  return (
    <ConsentGate>
      <BindBySlip {...props} />
    </ConsentGate>
  )
}

/** The slip's digits are typed, scanned, or brought along by the link that was opened. */
function BindBySlip({ slip, brought }: BindProps) {
  const digits = useRef(slip ?? '')
  const [kind, setKind] = useState<ResidentKind | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [bound, setBound] = useState<Bound | null>(null)
  const [leaseUntil, setLeaseUntil] = useState('')
  const [asked, setAsked] = useState<Refused | null>(null)
  const { write, busy, failure } = useWrite(bindHousehold)

  async function submit() {
    const wrong = entryFault(digits.current) ?? (kind === null ? '请选择您是业主还是使用人。' : null)
    setFault(wrong)
    if (wrong !== null || kind === null) return
    const lease = kind === 'occupant' && leaseUntil !== '' ? { leaseUntil } : {}
    const input = { slip: digits.current, kind, ...lease }
    setAsked(input)
    setBound(await write(input))
  }

  if (bound) return <BoundCard bound={bound} />
  return (
    <>
      {brought && slip === null && <Notice tone="warning">链接中的绑定码不完整，请输入纸条上的数字。</Notice>}
      <View className="card">
        <View className="title">您家的绑定码</View>
        {slip ? (
          <View className="slip-digits">{formatSlipCode(slip)}</View>
        ) : (
          <SlipEntry
            onDigits={(text) => {
              digits.current = typedDigits(text)
              setFault(null)
            }}
          />
        )}
        <View className="field-label spaced">您是</View>
        <LevelRows
          label="您是业主还是使用人"
          choices={kinds}
          chosen={kind}
          onChoose={(value) => {
            setKind(value as ResidentKind)
            setFault(null)
          }}
        />
        {kind === 'occupant' && (
          <DayField
            label="租期的最后一天（可不填）"
            day={leaseUntil}
            note="填写后，到期自动结束绑定，提前 30 天提醒您。"
            onChoose={setLeaseUntil}
          />
        )}
        {fault && (
          <View className="field-fault" role="alert">
            {fault}
          </View>
        )}
      </View>
      <FailureNotice failure={failure} />
      {failure?.code === 'too_many_households' && asked && <AskForHousehold refused={asked} />}
      <View className="button-group">
        <Button busy={busy} onTap={submit}>
          绑定
        </Button>
      </View>
      <View className="card note">
        不需要身份证、照片和手机号。纸条由居委会发放，遗失可以重新领取，旧纸条随即作废。
      </View>
    </>
  )
}
