import { View } from '@tarojs/components'
import { readDisclosure } from '../../../core/contract/disclosures'
import { wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'

export const membersKind = 'committeeMembers'
const period = 'standing'

type MembersProps = { compound: string; isPublished: boolean }

/** The members and their terms of office, as they are public. */
export function Members({ compound, isPublished }: MembersProps) {
  return (
    <>
      <View className="section">成员与任期</View>
      <View className="card flush">
        {isPublished ? <Listed compound={compound} /> : <Cell words="还没有公示成员与任期" />}
      </View>
      <View className="button-group">
        <Button kind="plain" onTap={() => goTo('disclosureDraft', { compound, kind: membersKind, period })}>
          {isPublished ? '更新成员与任期' : '公示成员与任期'}
        </Button>
      </View>
    </>
  )
}

function Listed({ compound }: { compound: string }) {
  const load = useAnswer(readDisclosure, { compound, kind: membersKind, period }, { keep: true })
  if (load.status === 'loading') return null
  if (load.status === 'failed') return <FailureNotice failure={load.failure} />
  const { content, today } = load.data
  if (content.form !== 'members') return null
  return (
    <>
      {content.rows.map(({ seat, name, from, until }) => (
        <Cell
          key={`${seat}|${name}`}
          words={name}
          note={`任期 ${wordsOfDay(from)}至 ${wordsOfDay(until)}${until < today ? '（已届满）' : ''}`}
          value={seat}
        />
      ))}
    </>
  )
}
