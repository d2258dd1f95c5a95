import { View } from '@tarojs/components'
import type { DecisionResult } from '../../../core/contract/claims'
import { bindingLimits } from '../../../core/place/binding-rules'
import { Notice } from '../../components/notice'
import type { Result } from './claims'

const words: Record<Exclude<DecisionResult, 'confirmed' | 'refused'>, string> = {
  already_decided: '已由其他工作人员办理',
  claim_withdrawn: '认领人已撤回',
  claim_expired: '已超过期限',
  unknown_claim: '没有找到',
  unknown_household: '这一户已不在楼盘表中，不能确认',
  too_many_members: `本户成员已满 ${bindingLimits.membersPerHousehold} 人，仍在等待`,
  too_many_households: `认领人绑定的住户已满 ${bindingLimits.householdsPerAccount} 户，仍在等待`,
  household_contested: '这一户的归属正在核实，仍在等待',
  conflict_try_again: '刚才有人同时办理，请再试一次',
}

/** What became of each of the claims that were just decided. */
export function Results({ results }: { results: readonly Result[] }) {
  const count = (wanted: DecisionResult) => results.filter(({ result }) => result === wanted).length
  const others = results.flatMap(({ label, result }) =>
    result === 'confirmed' || result === 'refused' ? [] : [{ label, words: words[result] }],
  )
  return (
    <View>
      {results.length > 0 && (
        <Notice tone={others.length > 0 ? 'warning' : 'success'} urgent>
          已确认 {count('confirmed')} 件，不通过 {count('refused')} 件
          {others.length > 0 ? `，${others.length} 件没有办理：` : '。'}
          {others.map(({ label, words }) => (
            <View key={`${label}|${words}`}>
              {label} {words}。
            </View>
          ))}
        </Notice>
      )}
    </View>
  )
}
