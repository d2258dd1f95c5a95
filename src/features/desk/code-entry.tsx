import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { readSlipCode } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { wasCancelled, wasForbidden } from '../../platform/was-cancelled'
import { codeFromScan } from './code-from-query'

const forbidden = '没有使用相机的权限。请在右上角“…”的设置中允许使用相机，或输入二维码下方的数字。'

/** Scanning the code on the desk's screen, or typing its digits. */
export function CodeEntry({ onCode }: { onCode: (code: string) => void }) {
  const typed = useRef('')
  const [fault, setFault] = useState<string | null>(null)

  function take(code: string | null, otherwise: string) {
    if (code === null) setFault(otherwise)
    else onCode(code)
  }

  async function scan() {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: true })
      take(codeFromScan(result), '这不是登录二维码，请扫电脑登录页上的二维码。')
    } catch (error) {
      // The person closed the camera: nothing was read, nothing changes.
      if (!wasCancelled(error))
        setFault(wasForbidden(error) ? forbidden : '没有读到二维码，请重试，或输入数字。')
    }
  }

  return (
    <>
      <View className="card">
        <View className="title">登录电脑端</View>
        <View className="spaced">在电脑上打开“共建美好家园”，点“登录”，再用手机扫屏幕上的二维码。</View>
        <View className="button-group">
          <Button onTap={scan}>扫一扫</Button>
        </View>
      </View>
      <View className="card">
        <Field
          label="或输入二维码下方的 12 位数字"
          kind="digits"
          maxLength={20}
          fault={fault}
          onInput={(text) => {
            typed.current = text
            setFault(null)
          }}
        />
        <View className="button-group">
          <Button
            kind="plain"
            onTap={() => take(readSlipCode(typed.current), '有数字输错了，请对照屏幕再核对一遍。')}
          >
            下一步
          </Button>
        </View>
      </View>
    </>
  )
}
