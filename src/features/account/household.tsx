import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { leaveHousehold, readHousehold } from '../../../core/contract/households'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'

/** One household: who are its members (never what they said), and leaving it. */
export function Household({ household }: { household: string }) {
  const load = useAnswer(readHousehold, { household })
  return (
    <Loaded load={load}>
      {(data) => (
        <>
          <View className="card">
            <View className="title">{data.household.compoundName}</View>
            <View>{data.household.label}</View>
          </View>
          <View className="section">
            成员（{data.members.length} / {data.mostMembers}）
          </View>
          <View className="card flush">
            {data.members.map(({ kind, since, self }) => (
              <Cell
                key={`${since}|${kind}|${self}`}
                words={`${kind === 'owner' ? '业主' : '使用人'}${self ? '（您）' : ''}`}
                value={`${dayWords(since)}加入`}
              />
            ))}
          </View>
          <Leave household={household} />
        </>
      )}
    </Loaded>
  )
}

function Leave({ household }: { household: string }) {
  const [asking, setAsking] = useState(false)
  const { write, busy, failure } = useWrite(leaveHousehold)

  async function leave() {
    if (!(await write({ household }))) return
    say('您已退出这一户。')
    Taro.navigateBack()
  }

  return (
    <View className="button-group">
      <Button kind="danger" onTap={() => setAsking(true)}>
        退出这一户
      </Button>
      {asking && (
        <Sheet title="确定退出这一户吗？" onClose={() => setAsking(false)}>
          <View className="spaced">
            退出后不能再代表本户评价。已提交的评价属于本户，不会删除。再次加入需要绑定码。
          </View>
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button kind="danger" busy={busy} onTap={leave}>
              退出
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              不退出
            </Button>
          </View>
        </Sheet>
      )}
    </View>
  )
}
