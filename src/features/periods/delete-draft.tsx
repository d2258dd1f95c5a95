import { View } from '@tarojs/components'
import { useState } from 'react'
import { deletePeriod, type PeriodPlan } from '../../../core/contract/periods'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type DeleteDraftProps = { plan: PeriodPlan; onDeleted: () => void }

/** Taking a draft back. */
export function DeleteDraft({ plan, onDeleted }: DeleteDraftProps) {
  const [asking, setAsking] = useState(false)
  const { write, busy, failure } = useWrite(deletePeriod)

  async function remove() {
    if (!(await write({ period: plan.code }))) return
    setAsking(false)
    say('草稿已删除。')
    onDeleted()
  }

  return (
    <>
      <Button kind="text" onTap={() => setAsking(true)}>
        删除草稿
      </Button>
      {asking && (
        <Sheet title={`删除草稿“${plan.name}”？`} onClose={() => setAsking(false)}>
          <View className="spaced">草稿还没有发布，居民没有看到。删除后编号可以再用。</View>
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button kind="danger" busy={busy} onTap={remove}>
              删除
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              不删除
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
