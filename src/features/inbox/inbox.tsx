import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { markInboxRead, readInbox } from '../../../core/contract/inbox'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { callEndpoint } from '../../platform/call'
import { newRequestKey } from '../../platform/request-key'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import './inbox.scss'

const told = {
  memberJoined: '有新成员加入本户',
  memberLeft: '有成员退出本户',
  householdUnbound: '居委会已解除本户的绑定',
}

/** 消息: newest first; those unread until now are marked so on this visit and count as read from then on. */
export function Inbox() {
  const load = useAnswer(readInbox, {}, { keep: true })
  const marked = useRef(false)
  const upTo =
    load.status === 'done' && load.savedAt === null && load.data.unread > 0
      ? load.data.notices[0]?.at
      : undefined
  useEffect(() => {
    if (upTo === undefined || marked.current) return
    marked.current = true
    // A failure changes nothing here: the notices stay unread and are marked on the next visit.
    callEndpoint(markInboxRead, { upTo }, { requestKey: newRequestKey() })
  }, [upTo])

  return (
    <Loaded
      load={load}
      empty={({ notices }) =>
        notices.length === 0 ? <Empty words="还没有消息。本户成员有变动时，会在这里告诉您。" /> : null
      }
    >
      {({ notices }) => (
        <View className="card flush">
          {notices.map(({ id, at, kind, compoundName, label, read }) => (
            <View className="cell" key={id}>
              <View className="cell-words">
                <View className={read ? '' : 'strong'}>
                  {told[kind]}
                  {!read && <View className="inbox-new">新</View>}
                </View>
                <View className="note">
                  {compoundName} {label}
                </View>
                <View className="note">{fullMomentWords(at)}</View>
              </View>
            </View>
          ))}
        </View>
      )}
    </Loaded>
  )
}
