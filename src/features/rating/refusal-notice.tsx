import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { onSettled } from '../../platform/outgoing'
import { failureWords } from '../../platform/words'
import { ratingRefusals } from './rating-drafts'

/** Why a rating that had waited on the phone was not accepted. Stays until it is dismissed or a new one is sent. */
export function RefusalNotice({ household }: { household: string }) {
  const [code, setCode] = useState(() => ratingRefusals.read(household))
  useEffect(() => onSettled(() => setCode(ratingRefusals.read(household))), [household])

  function dismiss() {
    ratingRefusals.drop(household)
    setCode(null)
  }
  return (
    <View>
      {code && (
        <Notice tone="danger" urgent>
          {`刚才保存的评价没有提交成功：${failureWords[code]}`}
          <Button kind="text" onTap={dismiss}>
            知道了
          </Button>
        </Notice>
      )}
    </View>
  )
}
