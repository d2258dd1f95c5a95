import { View } from '@tarojs/components'
import type { ObjectionView } from '../../../core/contract/objections'
import { Button } from '../../components/button'
import { officeTitle } from '../../components/office-words'
import { goTo } from '../../platform/go'
import { dayWords, fullMomentWords } from '../../platform/time'
import { foundWords, objectionStates, subjectTitles, subjectWords } from './objection-words'

type ObjectionCardProps = { objection: ObjectionView; onRule: () => void }

/** An objection: to what, why, and what was ruled with its reason. */
export function ObjectionCard({ objection, onRule }: ObjectionCardProps) {
  const { name, company, subject, why, raisedAt, state, found, ruled, mayRule } = objection
  return (
    <View className="card">
      <View className="row">
        <View className="strong">
          {name}：{subjectTitles[subject.kind]}
        </View>
        <View className={`objection-state ${state}`}>{objectionStates[state]}</View>
      </View>
      <View className="note">
        {company} · {dayWords(raisedAt)}提出
      </View>
      <View className="spaced">{subjectWords(subject)}</View>
      <View className="objection-said">{why}</View>
      {ruled && (
        <View className="objection-ruled">
          <View className="strong">
            {found === null ? '裁定：不成立' : `裁定：成立，${foundWords(found)}`}
          </View>
          <View className="note">
            {officeTitle({ role: ruled.role, agency: null })} · {fullMomentWords(ruled.at)}
          </View>
          <View className="objection-said">{ruled.why}</View>
          {found && <View className="note spaced">裁定后，市住建局下一次重新计算时更正结果。</View>}
        </View>
      )}
      {(mayRule || subject.kind === 'responsibility') && (
        <View className="button-group">
          {mayRule && <Button onTap={onRule}>裁定</Button>}
          {subject.kind === 'responsibility' && (
            <Button kind="plain" onTap={() => goTo('staffCase', { number: subject.complaint })}>
              查看工单
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
