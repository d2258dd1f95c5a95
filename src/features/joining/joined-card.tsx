import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { claimInvitation } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { officeWords } from '../../components/office-words'
import { chooseRole } from '../../platform/chosen-role'
import { goTab } from '../../platform/go'
import { dayWords } from '../../platform/time'

export type Joined = OutputOf<typeof claimInvitation>

/** Accepted: as what, where, until when, and where the work begins. */
export function JoinedCard({ joined }: { joined: Joined }) {
  return (
    <>
      <Notice tone="success" urgent>
        您已接受邀请。
      </Notice>
      <View className="card">
        <View className="title">{joined.holder}</View>
        <View>{officeWords(joined)}</View>
        <View className="note spaced">
          {joined.until === null
            ? '长期有效，直到任职结束或交接。'
            : `任期至 ${dayWords(Date.parse(joined.until) - 1)}。`}
        </View>
      </View>
      <View className="button-group">
        <Button
          onTap={() => {
            chooseRole(joined)
            goTab('me')
          }}
        >
          打开工作台
        </Button>
      </View>
    </>
  )
}
