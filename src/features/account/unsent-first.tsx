import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { outbox, sendWaiting } from '../../platform/outgoing'

type UnsentFirst = {
  busy: boolean
  begin: () => void
  /** How many letters would be lost; null while nothing is asked. */
  asked: number | null
  close: () => void
}

/** Before everything on this device is forgotten: sends what waits, and asks if some of it could not be sent. */
export function useUnsentFirst(forget: () => void): UnsentFirst {
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<number | null>(null)

  async function begin() {
    if (outbox.waiting().length > 0) {
      setBusy(true)
      await sendWaiting()
      setBusy(false)
    }
    const left = outbox.waiting().length
    if (left > 0) setAsked(left)
    else forget()
  }
  return { busy, begin, asked, close: () => setAsked(null) }
}

type UnsentSheetProps = { unsent: UnsentFirst; words: string; forget: () => void }

/** The question of `useUnsentFirst`; `words` say what is done in spite of it. */
export function UnsentSheet({ unsent: { asked, close }, words, forget }: UnsentSheetProps) {
  if (asked === null) return null
  return (
    <Sheet title={`还有 ${asked} 份内容没有提交`} onClose={close}>
      <View className="spaced">
        没有提交的内容只保存在这台设备上，{words}后会丢失。可以先返回，等网络恢复、提交成功后再操作。
      </View>
      <View className="button-group">
        <Button onTap={close}>返回</Button>
        <Button
          kind="danger"
          onTap={() => {
            close()
            forget()
          }}
        >
          仍然{words}
        </Button>
      </View>
    </Sheet>
  )
}
