import { View } from '@tarojs/components'
import { unbindHousehold } from '../../../core/contract/slips'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type UnbindHouseholdProps = {
  household: string
  onChanged: () => void
  onClose: () => void
  onBack: () => void
}

/** Unbinding everybody who came by a wrong slip, asked about first. */
export function UnbindHousehold({ household, onChanged, onClose, onBack }: UnbindHouseholdProps) {
  const { write, busy, failure } = useWrite(unbindHousehold)

  async function unbind() {
    const answer = await write({ household })
    if (!answer) return
    say(`已解除 ${answer.unbound} 人的绑定。`)
    onChanged()
    onClose()
  }

  return (
    <>
      <View className="spaced">
        这一户的所有成员都会解除绑定，已发的绑定码随即作废，各成员会收到通知。已提交的评价仍计入本户。住户本人可用新的绑定码重新绑定。
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="danger" busy={busy} onTap={unbind}>
          确认解除绑定
        </Button>
        <Button kind="plain" onTap={onBack}>
          返回
        </Button>
      </View>
    </>
  )
}
