import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { orderRuleTitles } from '../../../core/method/order-words'
import { type CampaignPlan, type PrincipleNumber, principleNumbers } from '../../../core/selection/campaign'
import { stageNames, stageTitles } from '../../../core/selection/stages'
import { Checkbox } from '../../components/checkbox'
import { DayField } from '../../components/day-field'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { ruleWords } from './campaign-words'
import { readNumber } from './typed-number'

type PlanFormProps = {
  plan: CampaignPlan
  periods: readonly { code: string; name: string }[]
  onChange: (plan: CampaignPlan) => void
  /** One field more, or fewer, holds what is no number: nothing is saved while one does. */
  onFaults: (change: 1 | -1) => void
}

/** What a bureau chooses of a campaign before its launch. */
export function PlanForm({ plan, periods, onChange, onFaults }: PlanFormProps) {
  return (
    <View className="selection-columns">
      <View>
        <View className="card">
          <Field
            label="名称"
            initial={plan.name}
            maxLength={40}
            onInput={(name) => onChange({ ...plan, name: name.trim() })}
          />
          <Select
            label="评价周期"
            options={periods.map(({ code, name }) => ({ value: code, words: name }))}
            chosen={plan.period}
            onChoose={(period) => onChange({ ...plan, period })}
          />
        </View>
        <Days plan={plan} onChange={onChange} />
      </View>
      <View>
        <Quota {...{ plan, onChange, onFaults }} />
        <Order {...{ plan, onChange, onFaults }} />
        <Requirements {...{ plan, onChange, onFaults }} />
      </View>
    </View>
  )
}

type PartProps = Omit<PlanFormProps, 'periods'>

function Days({ plan, onChange }: Omit<PartProps, 'onFaults'>) {
  const { stages } = plan
  return (
    <View className="card">
      <View className="title">日程</View>
      {stageNames.map((stage) => (
        <View key={stage} className="selection-days">
          {(['opensOn', 'closesOn'] as const).map((day) => (
            <DayField
              key={day}
              label={`${stageTitles[stage]}${day === 'opensOn' ? '开始' : '截止'}`}
              day={stages[stage][day]}
              onChoose={(chosen) =>
                onChange({ ...plan, stages: { ...stages, [stage]: { ...stages[stage], [day]: chosen } } })
              }
            />
          ))}
        </View>
      ))}
    </View>
  )
}

type CountProps = {
  label: string
  value: number
  note?: string
  /** Takes decimals too. */
  broken?: boolean
  onCount: (count: number) => void
  onFaults: PlanFormProps['onFaults']
}

/** A number; what is none is said to be none, and not taken over. */
function Count({ label, value, note, broken = false, onCount, onFaults }: CountProps) {
  const [isFaulty, setFaulty] = useState(false)
  const tell = useRef(onFaults)
  tell.current = onFaults
  useEffect(() => {
    if (!isFaulty) return
    tell.current(1)
    // Also of a field that is shown no longer.
    return () => tell.current(-1)
  }, [isFaulty])
  return (
    <Field
      label={label}
      kind={broken ? 'line' : 'digits'}
      initial={String(value)}
      maxLength={6}
      {...(note && { note })}
      fault={isFaulty ? (broken ? '请填写数字。' : '请填写整数。') : null}
      onInput={(text) => {
        const count = readNumber(text, broken)
        setFaulty(count === null)
        if (count !== null) onCount(count)
      }}
    />
  )
}

function Quota({ plan, onChange, onFaults }: PartProps) {
  const { quota, recommendations, shortlistTimes } = plan
  return (
    <View className="card">
      <View className="title">名额</View>
      <Count
        onFaults={onFaults}
        label="最少选树"
        value={quota.fewest}
        onCount={(fewest) => onChange({ ...plan, quota: { ...quota, fewest } })}
      />
      <Count
        onFaults={onFaults}
        label="最多选树"
        value={quota.most}
        onCount={(most) => onChange({ ...plan, quota: { ...quota, most } })}
      />
      <Count
        onFaults={onFaults}
        label="向省推荐"
        value={recommendations}
        onCount={(count) => onChange({ ...plan, recommendations: count })}
      />
      <Count
        onFaults={onFaults}
        label="入围倍数"
        value={shortlistTimes}
        note="最多名额的倍数，与末位不分先后的一并入围。"
        onCount={(times) => onChange({ ...plan, shortlistTimes: times })}
      />
    </View>
  )
}

function Order({ plan, onChange, onFaults }: PartProps) {
  const { order } = plan
  return (
    <View className="card">
      <View className="title">排序规则</View>
      <Select
        label="规则"
        options={Object.entries(orderRuleTitles).map(([value, words]) => ({ value, words }))}
        chosen={order.rule}
        onChoose={(rule) => onChange({ ...plan, order: { ...order, rule: rule as typeof order.rule } })}
      />
      <View className="note spaced">{ruleWords(order)}</View>
      {order.rule === 'bandThenSheet' && (
        <Count
          onFaults={onFaults}
          broken
          label="满意度每档（分）"
          value={order.grid}
          onCount={(grid) => onChange({ ...plan, order: { ...order, grid } })}
        />
      )}
      {order.rule === 'thresholdThenSheet' && (
        <Count
          onFaults={onFaults}
          broken
          label="满意度门槛（分）"
          value={order.threshold}
          onCount={(threshold) => onChange({ ...plan, order: { ...order, threshold } })}
        />
      )}
      {order.rule === 'weighted' && (
        <Count
          onFaults={onFaults}
          label="满意度所占百分比"
          value={Math.round(order.weight * 100)}
          note="不低于 50。"
          onCount={(percent) => onChange({ ...plan, order: { ...order, weight: percent / 100 } })}
        />
      )}
    </View>
  )
}

const numbers = [
  ['sheetFloor', '附件2最低得分', true],
  ['satisfactionAtLeast', '满意度不低于（分）', true],
  ['complaintRateAtMost', '投诉率不高于（件/百户·年）', true],
  ['collectionRateAtLeast', '物业费收费率不低于（%）', true],
  ['lookBackMonths', '回溯期（月）', false],
  ['differenceThreshold', '两位专家相差超过多少分由第三位评审', true],
  ['objectionDays', '公示天数', false],
] as const

function Requirements({ plan, onChange, onFaults }: PartProps) {
  const { parameters } = plan
  const change = (changed: Partial<typeof parameters>) =>
    onChange({ ...plan, parameters: { ...parameters, ...changed } })
  const toggle = (number: PrincipleNumber) => {
    const mode = parameters.principles[number] === 'required' ? 'explainable' : 'required'
    change({ principles: { ...parameters.principles, [number]: mode } })
  }
  return (
    <View className="card">
      <View className="title">要求</View>
      {numbers.map(([name, label, broken]) => (
        <Count
          key={name}
          onFaults={onFaults}
          broken={broken}
          label={label}
          value={parameters[name]}
          onCount={(count) => change({ [name]: count })}
        />
      ))}
      <View className="field-label spaced">原则要求中可以说明的（须有集体决定，其余必备）</View>
      {principleNumbers.map((number) => (
        <Checkbox
          key={number}
          checked={parameters.principles[number] === 'explainable'}
          onToggle={() => toggle(number)}
        >
          第 {number} 条
        </Checkbox>
      ))}
    </View>
  )
}
