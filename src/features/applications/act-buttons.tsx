import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationAct } from '../../../core/selection/application'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { goTo } from '../../platform/go'
import type { ReadApplication } from './application-words'
import { CheckSheet } from './check-sheet'
import { ConsentSheet } from './consent-sheet'
import { WithdrawSheet } from './withdraw-sheet'

type Opened = Extract<ApplicationAct, 'withdraw' | 'consent' | 'return' | 'forward'>

const titles: Record<Opened, string> = {
  withdraw: '撤回申报',
  consent: '同意申报',
  return: '退回申报',
  forward: '审核通过',
}

/** What the caller can do with an application now. */
export function ActButtons({ read, onChanged }: { read: ReadApplication; onChanged: () => void }) {
  const { acts, compound } = read.application
  const [opened, setOpened] = useState<Opened | null>(null)
  const offered = (['forward', 'return', 'consent', 'withdraw'] as const).filter((act) => acts.includes(act))
  const answers = acts.includes('submit')
  if (offered.length === 0 && !answers) return null
  const awaits = acts.includes('return') && !acts.includes('forward')
  return (
    <View className="button-group">
      {awaits && <View className="note">业委会（物管会）同意后才能审核通过。</View>}
      {answers && (
        <Button onTap={() => goTo('applicationDraft', { campaign: read.campaign.code, compound })}>
          修改后重新提交
        </Button>
      )}
      {offered.map((act) => (
        <Button
          key={act}
          kind={act === 'forward' || act === 'consent' ? 'primary' : 'plain'}
          onTap={() => setOpened(act)}
        >
          {titles[act]}
        </Button>
      ))}
      {opened && (
        <Sheet title={titles[opened]} onClose={() => setOpened(null)}>
          <Opened act={opened} read={read} onDone={onChanged} onClose={() => setOpened(null)} />
        </Sheet>
      )}
    </View>
  )
}

type SheetProps = { act: Opened; read: ReadApplication; onDone: () => void; onClose: () => void }

function Opened({ act, ...sheet }: SheetProps) {
  if (act === 'withdraw') return <WithdrawSheet {...sheet} />
  if (act === 'consent') return <ConsentSheet {...sheet} />
  return <CheckSheet key={act} decision={act} {...sheet} />
}
