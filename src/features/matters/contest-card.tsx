import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { dayWords } from '../../platform/time'
import type { Contest } from './view'

const raisers = { member: '本户成员提出', residentsCommittee: '居委会代为提出' }

/** A contested household: what was said, by which side, and whether this office may rule. */
export function ContestCard({ contest, onTap }: { contest: Contest; onTap: () => void }) {
  const { number, compoundName, label, raisedBy, why, raisedAt, mayRule } = contest
  return (
    <View className="card">
      <View className="strong">
        {compoundName} {label}
      </View>
      <View className="note">
        编号 {number} · {raisers[raisedBy]} · {dayWords(raisedAt)}
      </View>
      <View className="matters-said">{why}</View>
      {mayRule ? (
        <View className="button-group">
          <Button kind="plain" onTap={onTap}>
            裁定
          </Button>
        </View>
      ) : (
        <View className="note spaced">由街道或区县住建裁定。</View>
      )}
    </View>
  )
}
