import { View } from '@tarojs/components'
import type { Rules } from '../../../core/complaint/rules'
import { limitsFaults } from '../../../core/complaint/rules-check'
import { type LimitName, limitNames } from '../../../core/complaint/rules-difference'
import { Field } from '../../components/field'
import { wordsOf } from '../../platform/words'
import { type Draft, daysTyped, leastDays, mostDays, rulesOf } from './draft'
import { LimitExample } from './limit-example'
import { limitWords } from './rule-words'

type LimitFieldsProps = { draft: Draft; base: Rules; onChange: (limits: Draft['limits']) => void }

const upwards: readonly LimitName[] = ['subdistrict', 'district', 'bureau']

/** 办理时限: how long everybody has, and what it comes to for a case of one day. */
export function LimitFields({ draft, base, onChange }: LimitFieldsProps) {
  const rules = rulesOf(draft)
  const wrong = rules === null ? [] : limitsFaults(rules.limits)
  const fieldOf = (limit: LimitName) => {
    const { title, unit, note } = limitWords[limit]
    const text = draft.limits[limit]
    const isOrder = upwards.includes(limit)
    const rule = wrong.find(({ at }) => at === limit || (limit === 'bureau' && at === 'escalate'))
    const fault =
      daysTyped(limit, text) === null
        ? `请填写 ${leastDays(limit)} 到 ${mostDays} 的整数。`
        : rule && wordsOf(rule.code)
    return (
      <Field
        key={limit}
        kind="digits"
        label={`${title}（${isOrder ? '逾期后的工作日' : unit}）`}
        maxLength={2}
        {...{ note }}
        initial={text}
        fault={fault ?? null}
        onInput={(typed) => onChange({ ...draft.limits, [limit]: typed })}
      />
    )
  }
  return (
    <View className="rules-limits">
      <View className="card">
        <View className="title">期限</View>
        <View className="rules-fields">
          {limitNames.filter((limit) => !upwards.includes(limit)).map(fieldOf)}
        </View>
        <View className="title rules-more">逾期逐级上报</View>
        <View className="rules-fields">{upwards.map(fieldOf)}</View>
      </View>
      <LimitExample rules={rules ?? base} />
    </View>
  )
}
