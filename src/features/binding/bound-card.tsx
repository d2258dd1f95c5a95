import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { bindHousehold } from '../../../core/contract/households'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { goTab, goTo } from '../../platform/go'
import { lastDayWords } from '../../platform/time'

export type Bound = OutputOf<typeof bindHousehold>

/** Bound: to which home, and what can be done now. */
export function BoundCard({ bound }: { bound: Bound }) {
  const { household, members, alreadyMember, renewed } = bound
  const done = alreadyMember ? '您早已绑定这一户，无需重复绑定。' : '绑定成功。'
  const othersAreTold = members > 1 && !alreadyMember
  return (
    <>
      <Notice tone="success" urgent>
        {renewed ? '绑定已延长。' : done}
      </Notice>
      <View className="card">
        <View className="title">{household.compoundName}</View>
        <View>{household.label}</View>
        {household.until && <View className="note">绑定到 {lastDayWords(household.until)} 为止</View>}
        <View className="note spaced">
          本户现有 {members} 位成员{othersAreTold ? '，其他成员会收到通知' : ''}。
        </View>
      </View>
      <View className="button-group">
        <Button onTap={() => goTo('rate', { household: household.household })}>评价物业</Button>
        <Button kind="plain" onTap={() => goTab('home')}>
          回到首页
        </Button>
      </View>
    </>
  )
}
