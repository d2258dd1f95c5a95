import { View } from '@tarojs/components'
import type { PeriodPlan } from '../../../core/contract/periods'
import type { Check } from '../../../core/rating/period-checks'
import { Icon } from '../../components/icon'
import { checkTitles, checkWords } from './check-words'

const icons = { ok: 'check', note: 'info', failed: 'warning' }
const stateWords = { ok: '通过', note: '请注意', failed: '未通过' }

/** The list that is gone through before a period is announced, line by line. */
export function CheckList({ plan, checks }: { plan: PeriodPlan; checks: readonly Check[] }) {
  return (
    <View role="list">
      {checks.map((check) => (
        <View className={`period-check is-${check.state}`} role="listitem" key={check.name}>
          <Icon name={icons[check.state]} />
          <View className="cell-words">
            <View className="row">
              <View className="strong">{checkTitles[check.name]}</View>
              <View className="period-check-state">{stateWords[check.state]}</View>
            </View>
            <View className="note">{checkWords(check, plan)}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
