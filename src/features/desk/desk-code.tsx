import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { deskLimits, deskLink } from '../../../core/access/desk-sign-in'
import { formatSlipCode } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { QrCode } from '../../components/qr-code'
import { Skeleton } from '../../components/skeleton'
import { environment } from '../../platform/env'
import type { DeskState } from './await-phone'
import './desk-code.scss'
import { useDeskCode } from './use-desk-code'

const steps: readonly string[] = [
  '打开手机微信，用“扫一扫”扫这一页的二维码。',
  '核对手机上显示的电脑，点“确认登录”。',
  '这一页会自动进入，不需要输入密码。',
]

/** 电脑端登录: a code on this screen that a phone in WeChat confirms. */
export function DeskCode() {
  const { state, again } = useDeskCode()
  return (
    <View className="card desk">
      <View className="desk-code">
        <Screen state={state} again={again} />
      </View>
      <View className="desk-steps">
        <View className="title">用微信扫码登录</View>
        {steps.map((step, index) => (
          <View className="desk-step" key={step}>
            <View className="desk-number" aria-hidden>
              {index + 1}
            </View>
            <View className="cell-words">{step}</View>
          </View>
        ))}
        <View className="note desk-note">
          不方便扫码时，在小程序“我的 → 扫码登录电脑端”中输入二维码下方的数字。
        </View>
        <View className="note desk-note">
          登录 {deskLimits.sessionSeconds / 3600} 小时后自动退出。在公用电脑上，用完请点“退出登录”。
        </View>
        {environment.cloud === 'local' && <LocalPhone state={state} />}
      </View>
    </View>
  )
}

function Screen({ state, again }: { state: DeskState; again: () => void }) {
  switch (state.kind) {
    case 'starting':
      return <Skeleton />
    case 'shown':
      return <Shown {...state} />
    case 'entering':
      return (
        <Notice tone="success" urgent>
          手机已确认，正在进入…
        </Notice>
      )
    case 'declined':
      return <Ended words="手机上选择了“不是我”，没有登录。" again={again} />
    case 'resting':
      return <Ended words="二维码已停用，需要时请重新获取。" again={again} />
    case 'failed':
      return (
        <>
          <FailureNotice failure={state.failure} />
          <Button onTap={again}>重新获取二维码</Button>
        </>
      )
  }
}

function Shown({ code, until, offline }: { code: string; until: number; offline: boolean }) {
  return (
    <>
      <QrCode text={deskLink(window.location.origin, code)} label="登录二维码，请用手机微信扫描" />
      <View className="desk-digits">{formatSlipCode(code)}</View>
      <Countdown until={until} />
      {offline && (
        <Notice tone="warning" icon="offline" urgent>
          网络不稳，恢复后会继续等待手机确认。
        </Notice>
      )}
    </>
  )
}

function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <View className="note" role="timer">
      {left} 后自动更换
    </View>
  )
}

function Ended({ words, again }: { words: string; again: () => void }) {
  return (
    <>
      <Notice tone="warning" urgent>
        {words}
      </Notice>
      <Button onTap={again}>重新获取二维码</Button>
    </>
  )
}

/** In front of the local cloud there is no WeChat: a persona of the demo city takes out the phone. */
function LocalPhone({ state }: { state: DeskState }) {
  if (state.kind !== 'shown') return null
  const confirm = () => window.open(`${environment.signInAddress}?code=${state.code}`)
  return (
    <View className="desk-note">
      <Button kind="plain" onTap={confirm}>
        本机演示：用演示身份的手机确认
      </Button>
    </View>
  )
}
