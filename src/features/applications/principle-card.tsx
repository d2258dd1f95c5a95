import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ClauseResultView, PrincipleResultView } from '../../../core/contract/principle-views'
import { wordsOfDay } from '../../../core/place/day'
import { queryOf } from '../../../core/selection/application-query'
import type { LookBack } from '../../../core/selection/evidence'
import { clauseOf, principleModeTitles } from '../../../core/selection/principles'
import { Button } from '../../components/button'
import { EvidenceList } from '../../components/evidence/evidence-list'
import { Sheet } from '../../components/sheet'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { officeWords, outcomeTitles } from './application-words'
import { ExplainSheet } from './explain-sheet'

type PrincipleCardProps = {
  principle: PrincipleResultView
  application: string
  compound: string
  lookBack: LookBack
  onChanged: () => void
}

/** A principle by its clauses, which are its own words: what is known of each, what was attested and by whom. */
export function PrincipleCard(props: PrincipleCardProps) {
  const { principle, application, compound, lookBack, onChanged } = props
  const [explaining, setExplaining] = useState(false)
  const { decision } = principle
  return (
    <View className="card">
      <View className="row">
        <View className="strong cell-words">
          原则要求 {principle.principle}
          <View className="note">{principleModeTitles[principle.mode]}</View>
        </View>
        <View className={`application-outcome ${principle.state}`}>{outcomeTitles[principle.state]}</View>
      </View>
      {principle.clauses.map((clause) => (
        <ClauseRow key={clause.clause} {...{ clause, application }} />
      ))}
      {decision && (
        <View className="application-clause">
          <View className="strong">集体研究决定</View>
          <View>
            {wordsOfDay(decision.meetingOn)}，{decision.documentNumber}
          </View>
          <View className="application-said">{decision.reason}</View>
          <View className="note">
            {officeWords(decision.office)}，{dayWords(decision.at)}记录
          </View>
          <EvidenceList files={decision.evidence} label="会议材料" />
        </View>
      )}
      {principle.mayExplain && (
        <View className="application-attest">
          <Button kind="plain" onTap={() => setExplaining(true)}>
            记录集体研究决定
          </Button>
        </View>
      )}
      {explaining && (
        <Sheet title={`原则要求 ${principle.principle}：集体研究决定`} onClose={() => setExplaining(false)}>
          <ExplainSheet
            {...{ application, compound, lookBack }}
            principle={principle.principle}
            onClose={() => setExplaining(false)}
            onDone={() => {
              setExplaining(false)
              onChanged()
            }}
          />
        </Sheet>
      )}
    </View>
  )
}

function ClauseRow({ clause, application }: { clause: ClauseResultView; application: string }) {
  const { clause: code, state, words, known, figure, attestation, attestor, mayAttest, isTurn } = clause
  const title = clauseOf(code)?.title ?? code
  return (
    <View className="application-clause">
      <View className="row">
        <View className="strong cell-words">{title}</View>
        <View className={`application-outcome ${state}`}>{outcomeTitles[state]}</View>
      </View>
      <View>{words}</View>
      {figure && <View className="note">{figure}</View>}
      {known && <View className="note">系统记录：{known}</View>}
      {attestation ? (
        <>
          <View className="note">
            {officeWords(attestation.office)}，{dayWords(attestation.at)}证明
          </View>
          <EvidenceList files={attestation.evidence} label={`${title}的证明材料`} />
        </>
      ) : (
        attestor === null && <View className="note">由系统根据已有记录判定</View>
      )}
      {mayAttest && (
        <View className="application-attest">
          <Button
            kind={isTurn && !attestation ? 'plain' : 'text'}
            onTap={() => goTo('attest', { ...queryOf(application), clause: code })}
          >
            {`${attestation ? '重新证明' : isTurn ? '出具证明' : '代为证明'}：${clauseOf(code)?.name ?? code}`}
          </Button>
        </View>
      )}
    </View>
  )
}
