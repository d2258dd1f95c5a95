import { View } from '@tarojs/components'
import { useState } from 'react'
import { announcePeriod, type PeriodPlan } from '../../../core/contract/periods'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { Facts } from './facts'

type AnnounceProps = { plan: PeriodPlan; ready: boolean; onAnnounced: () => void }

/** Announcing a period, after being told once more what is fixed by it. */
export function Announce({ plan, ready, onAnnounced }: AnnounceProps) {
  const [asking, setAsking] = useState(false)
  const { write, busy, failure } = useWrite(announcePeriod)

  async function announce() {
    if (!(await write({ period: plan.code }))) return
    setAsking(false)
    say('评价周期已发布。')
    onAnnounced()
  }

  return (
    <>
      <Button disabled={!ready} onTap={() => setAsking(true)}>
        发布
      </Button>
      {asking && (
        <Sheet title={`发布“${plan.name}”？`} onClose={() => setAsking(false)}>
          <View className="spaced">
            发布后居民即可看到，到期自动开始和截止。以下内容不能再修改，截止日期可以延长一次：
          </View>
          <Facts plan={plan} />
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button busy={busy} onTap={announce}>
              发布
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              暂不发布
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
