import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { markInboxRead, readInbox } from '../../../core/contract/inbox'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { callEndpoint } from '../../platform/call'
import { newRequestKey } from '../../platform/request-key'
import { fullMomentWords, lastDayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import './inbox.scss'

const told = {
  memberJoined: '有新成员加入本户',
  memberLeft: '有成员退出本户',
  householdUnbound: '居委会已解除本户的绑定',
  leaseEnding: '您的租期快到了',
  leaseEnded: '租期已到，您与这一户的绑定已经结束',
  approvalGranted: '居委会已批准，您已绑定这一户',
  approvalRefused: '居委会没有批准您绑定这一户',
  approvalLapsed: '您绑定这一户的申请已失效，如仍需要请凭新的绑定码再申请',
  contestRaised: '有人对本户的绑定提出异议，正在核实',
  contestKept: '异议已核实：本户的绑定不变',
  contestReset: '异议已核实：本户的绑定已全部解除，住户本人可凭新的绑定码重新绑定',
  ratingReminder: '本户还没有评价物业，评价即将截止',
  claimConfirmed: '居委会已确认您认领的这一户',
  claimRefused: '您的认领没有通过，原因见“楼栋海报认领”',
  claimExpired: '您的认领超过期限没有确认，已失效',
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
          {notices.map(({ id, at, kind, compoundName, label, why, until, read }) => (
            <View className="cell" key={id}>
              <View className="cell-words">
                <View className={read ? '' : 'strong'}>
                  {told[kind]}
                  {!read && <View className="inbox-new">新</View>}
                </View>
                <View className="note">
                  {compoundName} {label}
                </View>
                {kind === 'leaseEnding' && until && (
                  <View className="note">
                    绑定到 {lastDayWords(until)} 为止。如续租，请向居委会领取写明新租期的绑定码。
                  </View>
                )}
                {why && <View className="note">理由：{why}</View>}
                <View className="note">{fullMomentWords(at)}</View>
              </View>
            </View>
          ))}
        </View>
      )}
    </Loaded>
  )
}
