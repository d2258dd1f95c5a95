import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { formatSlipCode } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { inBrowser } from '../../platform/target'
import { wasCancelled, wasForbidden } from '../../platform/was-cancelled'
import { readBack, typedDigits } from './slip-entry'
import { slipFromScan } from './slip-from-query'

const forbidden = '没有使用相机的权限。请在右上角“…”的设置中允许使用相机，或直接输入数字。'

/** The field for the slip's digits; what was typed is read back in groups, as it stands on the slip. */
export function SlipEntry({ onDigits }: { onDigits: (digits: string) => void }) {
  const [digits, setDigits] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [scanned, setScanned] = useState<{ text: string; times: number }>({ text: '', times: 0 })

  function take(text: string) {
    setDigits(typedDigits(text))
    onDigits(text)
  }

  async function scan() {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: false })
      const slip = slipFromScan(result)
      setFault(slip === null ? '这不是绑定码，请扫纸条上的二维码。' : null)
      if (slip === null) return
      setScanned(({ times }) => ({ text: formatSlipCode(slip), times: times + 1 }))
      take(slip)
    } catch (error) {
      // The person closed the camera: nothing was read, nothing changes.
      if (!wasCancelled(error))
        setFault(wasForbidden(error) ? forbidden : '没有读到二维码，请重试，或直接输入数字。')
    }
  }

  return (
    <>
      <Field
        key={scanned.times}
        label="纸条上的 12 位数字"
        kind="digits"
        initial={scanned.text}
        note={readBack(digits)}
        maxLength={20}
        onInput={take}
      />
      {!inBrowser && (
        <Button kind="plain" onTap={scan}>
          扫纸条上的二维码
        </Button>
      )}
      <View>
        {fault && (
          <View className="field-fault" role="alert">
            {fault}
          </View>
        )}
      </View>
    </>
  )
}
