import Taro from '@tarojs/taro'
import { useState } from 'react'
import { formatSlipCode } from '../../../core/place/slip-code'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { inBrowser } from '../../platform/target'
import { readBack, typedDigits } from './slip-entry'
import { slipFromScan } from './slip-from-query'

/** The field for the slip's digits; what was typed is read back in groups, as it stands on the slip. */
export function SlipEntry({ onDigits }: { onDigits: (digits: string) => void }) {
  const [digits, setDigits] = useState('')
  const [scanned, setScanned] = useState<{ text: string; times: number }>({ text: '', times: 0 })

  function take(text: string) {
    setDigits(typedDigits(text))
    onDigits(text)
  }

  async function scan() {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: false })
      const slip = slipFromScan(result)
      if (slip === null) return
      setScanned(({ times }) => ({ text: formatSlipCode(slip), times: times + 1 }))
      take(slip)
    } catch {
      // The person closed the camera: nothing was read, nothing changes.
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
    </>
  )
}
