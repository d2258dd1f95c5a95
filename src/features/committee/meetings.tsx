import { View } from '@tarojs/components'
import { listDisclosuresOfKind } from '../../../core/contract/disclosures'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'

const kind = 'meetings'
const shown = 5

/** The latest meetings and what they decided, as they are public. */
export function Meetings({ compound }: { compound: string }) {
  const load = useAnswer(listDisclosuresOfKind, { compound, kind }, { keep: true })
  if (load.status === 'loading') return null
  if (load.status === 'failed') return <FailureNotice failure={load.failure} />
  const { rows } = load.data
  return (
    <>
      <View className="section">会议与决定</View>
      <View className="card flush">
        {rows.slice(0, shown).map(({ period, title, day }) => (
          <Cell
            key={period}
            words={title}
            note={day}
            onTap={() => goTo('disclosure', { compound, kind, period })}
          />
        ))}
        {rows.length === 0 && <Cell words="还没有公示过会议" />}
        {rows.length > shown && (
          <Cell words="全部会议" onTap={() => goTo('disclosureKind', { compound, kind })} />
        )}
      </View>
      <View className="button-group">
        <Button kind="plain" onTap={() => goTo('disclosureDraft', { compound, kind })}>
          公示一次会议
        </Button>
      </View>
    </>
  )
}
