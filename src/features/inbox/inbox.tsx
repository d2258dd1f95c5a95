import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { markInboxRead, readInbox } from '../../../core/contract/inbox'
import { Icon } from '../../components/icon'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Tap } from '../../components/tap'
import { callEndpoint } from '../../platform/call'
import { newRequestKey } from '../../platform/request-key'
import { endWords, fullMomentWords, lastDayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { digestWords } from './digest-words'
import './inbox.scss'
import { type NoticeView, noticeWords } from './notice-words'
import { openingOf } from './opening-of'

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
        notices.length === 0 ? (
          <Empty words="还没有消息。本户成员有变动、您提交的事项有进展时，会在这里告诉您。" />
        ) : null
      }
    >
      {({ notices }) => (
        <View className="card flush">
          {notices.map((notice) => (
            <Entry key={notice.id} notice={notice} />
          ))}
        </View>
      )}
    </Loaded>
  )
}

/** A notice; it leads to what it tells of, where that has a page. */
function Entry({ notice }: { notice: NoticeView }) {
  const { at, kind, compoundName, label, why, until, counts, read, case: number, category } = notice
  const { forStaff } = notice
  const words = (
    <>
      <View className={read ? '' : 'strong'}>
        {noticeWords[kind]}
        {!read && <View className="inbox-new">新</View>}
      </View>
      {compoundName && (
        <View className="note">
          {compoundName} {label}
        </View>
      )}
      {number && (
        <View className="note">
          {category} · 编号 {number}
        </View>
      )}
      {kind === 'leaseEnding' && until && (
        <View className="note">
          绑定到 {lastDayWords(until)} 为止。如续租，请向居委会领取写明新租期的绑定码。
        </View>
      )}
      {counts &&
        digestWords(counts).map((line) => (
          <View className="note" key={line}>
            {line}
          </View>
        ))}
      {!number && forStaff && until && <View className="note">期限：{endWords(until)}</View>}
      {kind === 'selectionListShown' && until && (
        <View className="note">{endWords(until)} 前可以提出异议。</View>
      )}
      {why && <View className="note">理由：{why}</View>}
      <View className="note">{fullMomentWords(at)}</View>
    </>
  )
  const open = openingOf(notice)
  if (open === null) {
    return (
      <View className="cell">
        <View className="cell-words">{words}</View>
      </View>
    )
  }
  return (
    <Tap className="cell tappable" onTap={open}>
      <View className="cell-words">{words}</View>
      <Icon name="next" />
    </Tap>
  )
}
