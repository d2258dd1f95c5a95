import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { actOnOwnCase } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { OwnCase } from './own-case-page'

type WithdrawalCardProps = { found: OwnCase; onActed: (found: OwnCase) => void; onOutdated: () => void }

/** Somebody other than the handler asks whether the withdrawal was the resident's own will. */
export function WithdrawalCard({ found, onActed, onOutdated }: WithdrawalCardProps) {
  const { write, busy, failure } = useWrite(actOnOwnCase)
  const [said, setSaid] = useState<boolean | null>(null)
  const isOutdated = failure?.code === 'act_not_possible'
  useEffect(() => {
    if (isOutdated) onOutdated()
  }, [isOutdated, onOutdated])

  async function answer(voluntary: boolean) {
    setSaid(voluntary)
    const written = await write({ number: found.number, act: { type: 'answerWithdrawal', voluntary } })
    if (written === null) return
    say(voluntary ? '已确认撤回。' : '已恢复办理，剩下的期限接着算。')
    onActed(written.case)
  }

  return (
    <View className="card">
      <View className="title">是您自愿撤回的吗？</View>
      <View className="spaced">
        办理单位以外的工作人员请您核实。您回答以前，这件工单仍照常计入；不是自愿的，恢复办理，办理单位看不到您撤回的原因。
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="plain" busy={busy && said === true} disabled={busy} onTap={() => answer(true)}>
          是我自愿撤回
        </Button>
        <Button kind="plain" busy={busy && said === false} disabled={busy} onTap={() => answer(false)}>
          不是，请继续办理
        </Button>
      </View>
    </View>
  )
}
