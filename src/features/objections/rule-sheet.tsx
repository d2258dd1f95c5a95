import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Party, parties, partyTitles } from '../../../core/complaint/categories'
import { type ObjectionView, ruleObjection } from '../../../core/contract/objections'
import type { Correction } from '../../../core/rating/correction'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { homesCountOf } from './homes-count'
import { subjectWords } from './objection-words'

const decisions = [
  { value: 'upheld', words: '成立，按核实的情况更正' },
  { value: 'rejected', words: '不成立，维持公布的结果' },
]

/** What is typed of a finding: a number, a day, or whose complaint it is. */
type Typed = { households: string; since: string; responsible: Party }

type RuleSheetProps = { objection: ObjectionView; onClose: (changed: boolean) => void }

/** Ruling on an objection: what holds, as the office has found it to be, and why; the company reads the reason. */
export function RuleSheet({ objection, onClose }: RuleSheetProps) {
  const { subject } = objection
  const [decision, setDecision] = useState<string | null>(null)
  const [typed, setTyped] = useState(() => claimOf(subject))
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const { write, busy, failure } = useWrite(ruleObjection)
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed })

  async function rule() {
    const upheld = decision === 'upheld' ? correctionOf(subject, typed) : null
    const wrong = faultIn({ decision, upheld, why: why.trim() })
    setFault(wrong)
    if (wrong !== null) return
    if (!(await write({ objection: objection.id, upheld, why: why.trim() }))) return
    say('裁定已作出，物业会收到通知。')
    onClose(true)
  }

  return (
    <>
      <View className="spaced">{subjectWords(subject)}</View>
      <View className="objection-said">{objection.why}</View>
      <View className="field-label spaced">裁定结果</View>
      <LevelRows label="裁定结果" choices={decisions} chosen={decision} onChoose={setDecision} />
      {fault?.at === 'decision' && (
        <View className="field-fault" role="alert">
          {fault.words}
        </View>
      )}
      {decision === 'upheld' && (
        <FoundFields
          {...{ subject, typed }}
          fault={fault?.at === 'found' ? fault.words : null}
          onChange={change}
        />
      )}
      <Field
        label="理由（物业可见，请勿写姓名、房号）"
        kind="area"
        maxLength={500}
        counted
        fault={fault?.at === 'why' ? fault.words : null}
        onInput={setWhy}
      />
      {decision === 'upheld' && (
        <View className="note spaced">
          {subject.kind === 'responsibility'
            ? '工单的责任方随即更改，市住建局下一次重新计算时不再计入物业的投诉率。'
            : '市住建局下一次重新计算时更正结果，原来的登记不变。'}
        </View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={rule}>
          作出裁定
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'already_decided')}>
          关闭
        </Button>
      </View>
    </>
  )
}

type FoundFieldsProps = {
  subject: ObjectionView['subject']
  typed: Typed
  fault: string | null
  onChange: (changed: Partial<Typed>) => void
}

function FoundFields({ subject, typed, fault, onChange }: FoundFieldsProps) {
  if (subject.kind === 'householdCount') {
    return (
      <Field
        label="核实的户数"
        kind="digits"
        maxLength={6}
        initial={typed.households}
        fault={fault}
        onInput={(households) => onChange({ households })}
      />
    )
  }
  if (subject.kind === 'tenure') {
    return (
      <DayField
        label="核实的服务起始日"
        day={typed.since}
        fault={fault}
        onChoose={(since) => onChange({ since })}
      />
    )
  }
  return (
    <View className="objection-field">
      <Select
        label="责任方"
        options={others.map((value) => ({ value, words: partyTitles[value] }))}
        chosen={typed.responsible}
        onChoose={(value) => onChange({ responsible: value as Party })}
      />
    </View>
  )
}

const others = parties.filter((party) => party !== 'company')

/** The claim itself is what an office most likely finds. */
function claimOf(subject: ObjectionView['subject']): Typed {
  return {
    households: subject.kind === 'householdCount' ? String(subject.claimed) : '',
    since: subject.kind === 'tenure' ? subject.claimed : '',
    responsible: 'department',
  }
}

function correctionOf({ kind }: ObjectionView['subject'], typed: Typed): Correction | null {
  if (kind === 'householdCount') {
    const households = homesCountOf(typed.households)
    return households === null ? null : { kind, households }
  }
  if (kind === 'tenure') return typed.since === '' ? null : { kind, since: typed.since }
  return { kind, responsible: typed.responsible }
}

type Fault = { at: 'decision' | 'found' | 'why'; words: string }

function faultIn(filled: { decision: string | null; upheld: Correction | null; why: string }): Fault | null {
  if (filled.decision === null) return { at: 'decision', words: '请选择裁定结果。' }
  if (filled.decision === 'upheld' && filled.upheld === null) {
    return { at: 'found', words: '请填写核实的结果。' }
  }
  return filled.why === '' ? { at: 'why', words: '请写明理由，物业会看到。' } : null
}
