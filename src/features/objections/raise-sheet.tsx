import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { type listObjections, raiseObjection } from '../../../core/contract/objections'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { homesCountOf } from './homes-count'
import { subjectTitles } from './objection-words'

type Objectable = OutputOf<typeof listObjections>['may'][number]
type Subject = InputOf<typeof raiseObjection>['subject']
type Kind = Subject['kind']

const kinds = (Object.keys(subjectTitles) as Kind[]).map((value) => ({
  value,
  words: subjectTitles[value],
}))

type Typed = { building: string; households: string; since: string; complaint: string; why: string }
const nothingTyped: Typed = { building: '', households: '', since: '', complaint: '', why: '' }

type RaiseSheetProps = { period: string; may: readonly Objectable[]; onClose: (changed: boolean) => void }

/** A company's objection: to which compound's figures, to what of them, and why. */
export function RaiseSheet({ period, may, onClose }: RaiseSheetProps) {
  const [compound, setCompound] = useState(may[0])
  const [kind, setKind] = useState<Kind | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [fault, setFault] = useState<Fault | null>(null)
  const { write, busy, failure } = useWrite(raiseObjection)
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed })

  async function raise() {
    const subject = kind && subjectOf(kind, typed)
    const wrong = faultIn(kind, subject, typed.why.trim())
    setFault(wrong)
    if (wrong !== null || subject === null || compound === undefined) return
    if (!(await write({ period, compound: compound.compound, subject, why: typed.why.trim() }))) return
    say('异议已提出，由区县住建裁定。')
    onClose(true)
  }

  return (
    <>
      <View className="objection-field">
        <Select
          label="小区"
          options={may.map((each) => ({ value: each.compound, words: each.name }))}
          chosen={compound?.compound ?? ''}
          onChoose={(code) => {
            setCompound(may.find((each) => each.compound === code))
            change({ building: '' })
          }}
        />
      </View>
      <View className="field-label spaced">对什么有异议</View>
      <LevelRows
        label="对什么有异议"
        choices={kinds}
        chosen={kind}
        onChoose={(value) => setKind(value as Kind)}
      />
      {fault?.at === 'kind' && (
        <View className="field-fault" role="alert">
          {fault.words}
        </View>
      )}
      {kind && (
        <SubjectFields {...{ kind, typed, fault }} buildings={compound?.buildings ?? []} onChange={change} />
      )}
      <Field
        label="理由和依据（请勿写住户姓名、房号）"
        kind="area"
        maxLength={500}
        counted
        fault={fault?.at === 'why' ? fault.words : null}
        onInput={(why) => change({ why })}
      />
      <View className="note spaced">每一事项每期只能提出一次，由区县住建裁定，结果和理由会告知您。</View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={raise}>
          提出异议
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'already_objected')}>
          关闭
        </Button>
      </View>
    </>
  )
}

type SubjectFieldsProps = {
  kind: Kind
  typed: Typed
  fault: Fault | null
  buildings: Objectable['buildings']
  onChange: (changed: Partial<Typed>) => void
}

function SubjectFields({ kind, typed, fault, buildings, onChange }: SubjectFieldsProps) {
  const faultOf = (at: Fault['at']) => (fault?.at === at ? fault.words : null)
  if (kind === 'tenure') {
    return (
      <DayField
        label="贵公司实际开始服务的日期"
        day={typed.since}
        note="以物业服务合同为准。"
        fault={faultOf('since')}
        onChoose={(since) => onChange({ since })}
      />
    )
  }
  if (kind === 'responsibility') {
    return (
      <Field
        label="工单编号"
        kind="digits"
        maxLength={12}
        note="在“全部工单”中可以查到 10 位编号。只能对计入本期结果的投诉提出。"
        fault={faultOf('complaint')}
        onInput={(complaint) => onChange({ complaint })}
      />
    )
  }
  return (
    <>
      <View className="objection-field">
        <Select
          label="楼栋"
          options={[
            { value: '', words: '请选择' },
            ...buildings.map(({ code, name, households }) => ({
              value: code,
              words: `${name}（登记 ${households} 户）`,
            })),
          ]}
          chosen={typed.building}
          fault={faultOf('building')}
          onChoose={(building) => onChange({ building })}
        />
      </View>
      <Field
        label="实际应计的户数"
        kind="digits"
        maxLength={6}
        note="只计已交付的住宅，不含商铺、车位。"
        fault={faultOf('households')}
        onInput={(households) => onChange({ households })}
      />
    </>
  )
}

const numberOf = (typed: string) => typed.replace(/\s/g, '')

function subjectOf(kind: Kind, typed: Typed): Subject | null {
  if (kind === 'tenure') return typed.since === '' ? null : { kind, claimed: typed.since }
  if (kind === 'responsibility') {
    const complaint = numberOf(typed.complaint)
    return /^\d{10}$/.test(complaint) ? { kind, complaint } : null
  }
  const claimed = homesCountOf(typed.households)
  return typed.building === '' || claimed === null ? null : { kind, building: typed.building, claimed }
}

type Fault = { at: 'kind' | keyof Typed; words: string }

function faultIn(kind: Kind | null, subject: Subject | null, why: string): Fault | null {
  if (kind === null) return { at: 'kind', words: '请选择对什么有异议。' }
  if (subject === null) return missing[kind]
  return why === '' ? { at: 'why', words: '请写明理由和依据。' } : null
}

const missing: Record<Kind, Fault> = {
  householdCount: { at: 'households', words: '请选择楼栋，并填写户数。' },
  tenure: { at: 'since', words: '请选择日期。' },
  responsibility: { at: 'complaint', words: '请填写 10 位工单编号。' },
}
