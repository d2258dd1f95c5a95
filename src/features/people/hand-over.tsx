import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { handOver } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { useWrite } from '../../platform/use-write'
import { holderFault } from './holder'
import { type Made, NewInvitation } from './new-invitation'

type HandOverProps = { number: string; office: string; onMade?: () => void; onClose: () => void }

/** An invitation for whoever takes the office over; the present holder keeps it until they accept. */
export function HandOver({ number, office, onMade, onClose }: HandOverProps) {
  const holder = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const { write, busy, failure } = useWrite(handOver)

  async function hand() {
    const wrong = holderFault(holder.current)
    setFault(wrong)
    if (wrong !== null) return
    const answer = await write({ number, holder: holder.current.trim() })
    if (!answer) return
    setMade(answer)
    onMade?.()
  }

  return (
    <Sheet title={`交接：${office}`} onClose={onClose}>
      {made ? (
        <NewInvitation made={made} onDone={onClose} />
      ) : (
        <>
          <View className="spaced">接任的人接受邀请后，原任职随即结束；在此之前一切照旧。</View>
          <Field
            label="接任的岗位"
            note="写岗位即可，不必写姓名。"
            placeholder="例如：新浦街道物业科"
            maxLength={30}
            fault={fault}
            onInput={(text) => {
              holder.current = text
            }}
          />
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button busy={busy} onTap={hand}>
              发出交接邀请
            </Button>
            <Button kind="plain" onTap={onClose}>
              取消
            </Button>
          </View>
        </>
      )}
    </Sheet>
  )
}
