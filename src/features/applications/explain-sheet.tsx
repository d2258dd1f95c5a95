import { View } from '@tarojs/components'
import { useState } from 'react'
import { explainPrinciple } from '../../../core/contract/attestations'
import { wordsOfDay } from '../../../core/place/day'
import type { EvidenceGiven, LookBack } from '../../../core/selection/evidence'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { EvidenceField } from '../../components/evidence/evidence-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { evidenceFault } from './evidence-fault'

type ExplainSheetProps = {
  application: string
  compound: string
  principle: number
  lookBack: LookBack
  onClose: () => void
  onDone: () => void
}

type Typed = {
  meetingOn: string
  documentNumber: string
  reason: string
  evidence: EvidenceGiven[]
  unfinished: number
}
const nothing: Typed = { meetingOn: '', documentNumber: '', reason: '', evidence: [], unfinished: 0 }

/** A browser takes a day that is typed whatever is the latest. */
function dayFault(meetingOn: string, { until }: LookBack): string | null {
  if (meetingOn === '') return '请填写会议日期'
  return meetingOn > until ? `会议日期不能晚于 ${wordsOfDay(until)}` : null
}

/** What was decided together about a principle that may be explained: the meeting, its document, why, and the minutes. */
export function ExplainSheet(props: ExplainSheetProps) {
  const { application, compound, principle, lookBack, onClose, onDone } = props
  const [typed, setTyped] = useState(nothing)
  const [isAsked, setAsked] = useState(false)
  const { write, busy, failure } = useWrite(explainPrinciple)
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }))
  const faults = {
    meetingOn: dayFault(typed.meetingOn, lookBack),
    documentNumber: typed.documentNumber.trim().length < 2 ? '请填写文号或会议纪要编号' : null,
    reason: typed.reason.trim().length < 10 ? '请至少填写 10 字' : null,
    evidence: evidenceFault({ given: typed.evidence.length, unfinished: typed.unfinished }, '会议记录或文件'),
  }

  async function explain() {
    setAsked(true)
    if (Object.values(faults).some((fault) => fault !== null)) return
    const { meetingOn, documentNumber, reason, evidence } = typed
    const decision = { meetingOn, documentNumber: documentNumber.trim(), reason: reason.trim() }
    if ((await write({ application, principle, decision, evidence })) === null) return
    say('集体研究决定已记录。')
    onDone()
  }

  const shown = (fault: string | null) => (isAsked ? fault : null)
  return (
    <>
      <View>决定会随名单公布。没有证明的事项不能以决定代替，须先由有关单位证明。</View>
      <DayField
        label="会议日期"
        day={typed.meetingOn}
        latest={lookBack.until}
        fault={shown(faults.meetingOn)}
        onChoose={(meetingOn) => change({ meetingOn })}
      />
      <Field
        label="文号或会议纪要编号"
        fault={shown(faults.documentNumber)}
        onInput={(documentNumber) => change({ documentNumber })}
      />
      <Field
        label="为什么可以例外"
        kind="area"
        maxLength={500}
        counted
        fault={shown(faults.reason)}
        onInput={(reason) => change({ reason })}
      />
      <EvidenceField
        label="会议记录或文件"
        {...{ compound, lookBack }}
        takes={['minutes', 'document']}
        initial={[]}
        fault={shown(faults.evidence)}
        onChange={(evidence, unfinished) => change({ evidence, unfinished })}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void explain()}>
          记录决定
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </>
  )
}
