import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingView } from '../../../core/contract/findings'
import { findingTitles } from '../../../core/method/findings/finding-words'
import { Button } from '../../components/button'
import { officeTitle } from '../../components/office-words'
import { Sheet } from '../../components/sheet'
import { goTo } from '../../platform/go'
import { dayWords, fullMomentWords } from '../../platform/time'
import { EvidenceFacts } from './evidence'
import { decisionTitles, exclusionStates, findingMeanings, findingStates } from './finding-words'
import { ReopenSheet } from './reopen-sheet'
import { RuleSheet } from './rule-sheet'

type FindingDetailProps = { finding: FindingView; period: string; onChanged: () => void }

/** One finding: what it rests on, what was decided and why, and what can be decided now. */
export function FindingDetail({ finding, period, onChanged }: FindingDetailProps) {
  const { compound, evidence, state, foundAt, exclusions } = finding
  const [deciding, setDeciding] = useState(false)
  const isRuled = state === 'dismissed' || state === 'excluded'
  function close(changed: boolean) {
    setDeciding(false)
    if (changed) onChanged()
  }
  return (
    <>
      <View className="strong">{findingTitles[evidence.kind]}</View>
      <View className="note">
        {findingStates[state]} · {dayWords(foundAt)}发现
      </View>
      <EvidenceFacts evidence={evidence} />
      <View className="spaced">{findingMeanings[evidence.kind]}</View>
      {state === 'lapsed' && (
        <View className="note spaced">重新计算后，这一情况已不成立，不再影响入选。</View>
      )}
      {exclusions.map((exclusion) => (
        <Exclusion key={exclusion.number} exclusion={exclusion} />
      ))}
      <Decisions decisions={finding.decisions} />
      <View className="button-group">
        {state === 'open' && <Button onTap={() => setDeciding(true)}>裁定</Button>}
        {isRuled && (
          <Button kind="plain" onTap={() => setDeciding(true)}>
            重新核查
          </Button>
        )}
        <Button kind="plain" onTap={() => goTo('compound', { compound, period })}>
          打开小区页
        </Button>
      </View>
      {deciding && (
        <Sheet title={`${finding.name}：${findingTitles[evidence.kind]}`} onClose={() => close(false)}>
          {isRuled ? (
            <ReopenSheet finding={finding} onClose={close} />
          ) : (
            <RuleSheet finding={finding} onClose={close} />
          )}
        </Sheet>
      )}
    </>
  )
}

function Exclusion({ exclusion }: { exclusion: FindingView['exclusions'][number] }) {
  const { number, buildings, households, state } = exclusion
  const homes = households === 0 ? [] : [`单独指明的 ${households} 户`]
  return (
    <View className="finding-part">
      <View className="strong">不计入得分</View>
      <View>{[...buildings, ...homes].join('、')}</View>
      <View className="note">裁定编号 {number}</View>
      <View className="note">{exclusionStates[state]}</View>
    </View>
  )
}

function Decisions({ decisions }: Pick<FindingView, 'decisions'>) {
  if (decisions.length === 0) return null
  return (
    <View className="finding-part">
      {decisions.map(({ decision, role, at, why }) => (
        <View key={at} className="finding-decision">
          <View className="strong">{decisionTitles[decision]}</View>
          <View className="note">
            {officeTitle({ role, agency: null })} · {fullMomentWords(at)}
          </View>
          <View className="finding-why">{why}</View>
        </View>
      ))}
    </View>
  )
}
