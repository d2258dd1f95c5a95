import { View } from '@tarojs/components'
import { wordsOfDay } from '../../../core/place/day'
import { accidentGrade, accidentGradeTitles } from '../../../core/selection/accident'
import type { AttestationForm } from '../../../core/selection/attestation'
import type { LookBack } from '../../../core/selection/evidence'
import { feeCollectionRate, isFeeCollection } from '../../../core/selection/fee-collection'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { DayField } from '../../components/day-field'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import {
  readCount,
  readTyped,
  type TypedAccident,
  type TypedAttestation,
  type TypedIncident,
} from './typed-attestation'

type FieldsProps = {
  form: AttestationForm
  typed: TypedAttestation
  lookBack: LookBack
  onChange: (changed: Partial<TypedAttestation>) => void
}

/** What an attestation of a form asks for. */
export function AttestedFields(props: FieldsProps) {
  const { form, onChange } = props
  return (
    <>
      {(form === 'statement' || form === 'party') && <IsMet {...props} />}
      {form === 'party' && <PartyCounts {...props} />}
      {form === 'accidents' && <Accidents {...props} />}
      {form === 'incidents' && <Incidents {...props} />}
      {form === 'collection' && <Collection {...props} />}
      <Field
        label={form === 'statement' || form === 'party' ? '说明（不符合的必填）' : '说明（可不填）'}
        kind="area"
        maxLength={500}
        counted
        onInput={(note) => onChange({ note })}
      />
    </>
  )
}

const choices = [
  { value: 'met', words: '符合' },
  { value: 'unmet', words: '不符合' },
]

function IsMet({ typed: { isMet }, onChange }: FieldsProps) {
  return (
    <View className="field">
      <View className="field-label">是否符合</View>
      <LevelRows
        label="是否符合"
        choices={choices}
        chosen={isMet === null ? null : isMet ? 'met' : 'unmet'}
        onChoose={(value) => onChange({ isMet: value === 'met' })}
        inline
      />
    </View>
  )
}

function PartyCounts({ onChange }: FieldsProps) {
  return (
    <View className="attest-numbers">
      <Field label="党员人数" kind="digits" maxLength={6} onInput={(members) => onChange({ members })} />
      <Field
        label="业委会（物管会）成员数"
        note="没有的不填"
        kind="digits"
        maxLength={4}
        onInput={(committeeMembers) => onChange({ committeeMembers })}
      />
      <Field
        label="其中党员数"
        kind="digits"
        maxLength={4}
        onInput={(committeePartyMembers) => onChange({ committeePartyMembers })}
      />
    </View>
  )
}

/** The rows with one of them changed. */
const changedIn = <Row extends { key: number }>(rows: readonly Row[], key: number, changed: Partial<Row>) =>
  rows.map((row) => (row.key === key ? { ...row, ...changed } : row))

const nextKey = (rows: readonly { key: number }[]) => (rows.at(-1)?.key ?? 0) + 1

function Accidents({ typed: { accidents }, lookBack, onChange }: FieldsProps) {
  const add = () => {
    const blank = { key: nextKey(accidents), day: '', dead: '', badlyHurt: '', loss: '' }
    onChange({ accidents: [...accidents, blank] })
  }
  return (
    <View className="field">
      <View className="field-label">回溯期内的安全事故</View>
      <View className="note">
        按国务院令第493号第三条判定：死亡 3 人、重伤 10 人或直接经济损失 1,000
        万元以上的为较大事故。没有发生的不用添加。
      </View>
      {accidents.map((accident, index) => (
        <AccidentRow
          key={accident.key}
          {...{ accident, index, lookBack }}
          onChange={(changed) => onChange({ accidents: changedIn(accidents, accident.key, changed) })}
          onRemove={() => onChange({ accidents: accidents.filter(({ key }) => key !== accident.key) })}
        />
      ))}
      <View className="spaced">
        <Button kind="plain" onTap={add}>
          添加一起事故
        </Button>
      </View>
    </View>
  )
}

type RowProps<Row> = {
  index: number
  lookBack: LookBack
  onChange: (changed: Partial<Row>) => void
  onRemove: () => void
}

function AccidentRow(props: RowProps<TypedAccident> & { accident: TypedAccident }) {
  const { accident, index, lookBack, onChange, onRemove } = props
  const [dead, badlyHurt, loss] = [accident.dead, accident.badlyHurt, accident.loss].map(
    (text) => readCount(text || '0') ?? 0,
  )
  const grade = accidentGrade({ dead: dead ?? 0, badlyHurt: badlyHurt ?? 0, loss: loss ?? 0 })
  return (
    <View className="attest-row">
      <RowHead title={`第 ${index + 1} 起：${accidentGradeTitles[grade]}`} onRemove={onRemove} />
      <DayField
        label="发生日期"
        day={accident.day}
        latest={lookBack.until}
        onChoose={(day) => onChange({ day })}
      />
      <View className="attest-numbers">
        <Field label="死亡人数" kind="digits" maxLength={4} onInput={(value) => onChange({ dead: value })} />
        <Field
          label="重伤人数"
          kind="digits"
          maxLength={4}
          onInput={(value) => onChange({ badlyHurt: value })}
        />
        <Field
          label="直接经济损失（万元）"
          kind="digits"
          maxLength={7}
          onInput={(value) => onChange({ loss: value })}
        />
      </View>
    </View>
  )
}

function Incidents({ typed: { incidents }, lookBack, onChange }: FieldsProps) {
  const add = () => {
    const blank = { key: nextKey(incidents), day: '', what: '', isSerious: false, isOfManagement: false }
    onChange({ incidents: [...incidents, blank] })
  }
  return (
    <View className="field">
      <View className="field-label">回溯期内的社会舆情</View>
      <View className="note">没有发生的不用添加。较大且因管理不善造成的，这一项为不符合。</View>
      {incidents.map((incident, index) => (
        <IncidentRow
          key={incident.key}
          {...{ incident, index, lookBack }}
          onChange={(changed) => onChange({ incidents: changedIn(incidents, incident.key, changed) })}
          onRemove={() => onChange({ incidents: incidents.filter(({ key }) => key !== incident.key) })}
        />
      ))}
      <View className="spaced">
        <Button kind="plain" onTap={add}>
          添加一起舆情
        </Button>
      </View>
    </View>
  )
}

function IncidentRow(props: RowProps<TypedIncident> & { incident: TypedIncident }) {
  const { incident, index, lookBack, onChange, onRemove } = props
  const { isSerious, isOfManagement } = incident
  return (
    <View className="attest-row">
      <RowHead title={`第 ${index + 1} 起`} onRemove={onRemove} />
      <DayField
        label="发生日期"
        day={incident.day}
        latest={lookBack.until}
        onChoose={(day) => onChange({ day })}
      />
      <Field label="事由" maxLength={100} onInput={(what) => onChange({ what })} />
      <Checkbox checked={isSerious} onToggle={() => onChange({ isSerious: !isSerious })}>
        影响较大
      </Checkbox>
      <Checkbox checked={isOfManagement} onToggle={() => onChange({ isOfManagement: !isOfManagement })}>
        因管理不善造成
      </Checkbox>
    </View>
  )
}

function RowHead({ title, onRemove }: { title: string; onRemove: () => void }) {
  return (
    <View className="row">
      <View className="strong cell-words">{title}</View>
      <Button kind="text" onTap={onRemove}>
        移除
      </Button>
    </View>
  )
}

function Collection({ typed, lookBack, onChange }: FieldsProps) {
  const read = readTyped(typed, 'collection')
  const rate =
    typeof read !== 'string' && read.form === 'collection' && isFeeCollection(read)
      ? feeCollectionRate(read)
      : null
  return (
    <>
      <View className="note">
        收费率 = 实收 ÷ 应收。时段须在回溯期内结束（不晚于 {wordsOfDay(lookBack.until)}）。
      </View>
      <View className="attest-numbers pairs">
        <DayField label="时段开始" day={typed.from} onChoose={(from) => onChange({ from })} />
        <DayField
          label="时段结束"
          day={typed.until}
          earliest={lookBack.from}
          latest={lookBack.until}
          onChoose={(until) => onChange({ until })}
        />
        <Field label="应收（元）" maxLength={16} onInput={(receivable) => onChange({ receivable })} />
        <Field label="实收（元）" maxLength={16} onInput={(collected) => onChange({ collected })} />
      </View>
      {rate !== null && (
        <>
          <View className="strong spaced">收费率 {rate}%</View>
          <View className="note">达到活动规定的收费率才算符合，由系统按金额认定。</View>
        </>
      )}
    </>
  )
}
