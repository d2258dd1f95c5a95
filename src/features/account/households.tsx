import { View } from '@tarojs/components'
import type { HouseholdView } from '../../../core/contract/home'
import { Cell } from '../../components/cell'
import { goTo } from '../../platform/go'

/** My households; each leads to its members and to leaving it. */
export function Households({ households }: { households: readonly HouseholdView[] }) {
  return (
    <View className="card flush">
      {households.map(({ household, compoundName, label }) => (
        <Cell
          key={household}
          words={compoundName}
          note={label}
          value="成员与退出"
          onTap={() => goTo('household', { household })}
        />
      ))}
      <Cell words={households.length === 0 ? '绑定我的住户' : '再绑定一户'} onTap={() => goTo('bind')} />
      <Cell words="楼栋海报认领" note="扫楼栋海报认领的住户和结果" onTap={() => goTo('claim')} />
    </View>
  )
}
