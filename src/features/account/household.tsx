import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { leaveHousehold, readHousehold } from '../../../core/contract/households'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { dayWords, lastDayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { ContestHousehold } from './contest'

/** One household: who are its members (never what they said), and leaving it. */
export function Household({ household }: { household: string }) {
  const load = useAnswer(readHousehold, { household })
  return (
    <Loaded load={load}>
      {(data, reload) => (
        <>
          <View className="card">
            <View className="title">{data.household.compoundName}</View>
            <View>{data.household.label}</View>
            {data.household.until && (
              <View className="note spaced">
                您的绑定到 {lastDayWords(data.household.until)}{' '}
                为止。如续租，请向居委会领取写明新租期的绑定码。
              </View>
            )}
          </View>
          {data.contested && (
            <Notice tone="warning">
              有人对本户的绑定提出异议，正在核实。核实期间您仍可评价，暂停新的绑定。
            </Notice>
          )}
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
          <View className="button-group">
            {!data.contested && <ContestHousehold household={household} onRaised={reload} />}
            <Leave household={household} />
          </View>
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
    <>
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
    </>
  )
}
