import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { issueDeskCode } from '../../../core/contract/slips'
import { formatSlipCode, slipLink } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { QrCode } from '../../components/qr-code'
import { inBrowser } from '../../platform/target'

type DeskCodeProps = {
  code: OutputOf<typeof issueDeskCode>
  onAgain: () => void
  onClose: () => void
}

/** Seconds left, counted on this device from when the answer came: its clock may be wrong, its pace is not. */
function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = Date.now() + seconds * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return left
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** 现场绑定码: shown large to somebody at the desk, who scans or types it now. */
export function DeskCode({ code, onAgain, onClose }: DeskCodeProps) {
  const left = useCountdown(code.seconds)
  const works = left > 0
  return (
    <>
      {works ? (
        <>
          {inBrowser && (
            <View className="desk-code-qr">
              <QrCode text={slipLink(window.location.origin, code.slip)} label="现场绑定码的二维码" />
            </View>
          )}
          <View className="slip-issued">{formatSlipCode(code.slip)}</View>
          <View className="desk-code-left" role="timer">
            剩余 {clock(left)}
          </View>
          <View className="note spaced">
            请住户本人用微信扫码，或在“我的—绑定我的住户”中输入数字。只能使用一次。
          </View>
        </>
      ) : (
        <Notice tone="warning" urgent>
          这个现场绑定码已过期。
        </Notice>
      )}
      <View className="button-group">
        {!works && <Button onTap={onAgain}>再发一个</Button>}
        <Button kind={works ? 'primary' : 'plain'} onTap={onClose}>
          完成
        </Button>
      </View>
    </>
  )
}
