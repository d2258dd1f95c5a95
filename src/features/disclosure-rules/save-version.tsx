import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type readDisclosureRules, saveDisclosureRules } from '../../../core/contract/disclosure-rules'
import type { OutputOf } from '../../../core/contract/endpoint'
import { daysAfter } from '../../../core/disclosure/days'
import type { DisclosureRuleSet } from '../../../core/disclosure/rules'
import { disclosureRulesFaults } from '../../../core/disclosure/rules-check'
import { disclosureRulesDifference } from '../../../core/disclosure/rules-difference'
import { wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'
import { limitNames } from './draft'
import { differenceWords, limitWords } from './rule-words'

type SaveVersionProps = {
  read: OutputOf<typeof readDisclosureRules>
  rules: DisclosureRuleSet
  onSaved: () => void
  onClose: () => void
}

const fewestLetters = 4

/** What the new version changes, from which day on, and why. */
export function SaveVersion({ read, rules, onSaved, onClose }: SaveVersionProps) {
  const tomorrow = daysAfter(read.today, 1)
  const earliest = read.inForceFrom > tomorrow ? read.inForceFrom : tomorrow
  const [inForceFrom, setInForceFrom] = useState(earliest)
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(saveDisclosureRules)
  const wanted = { ...rules, inForceFrom }
  const wrong = disclosureRulesFaults(wanted, read, read.today)
  const wrongDay = wrong.find(({ code }) => code === 'rules_day_wrong')
  const others = wrong.filter((each) => each !== wrongDay)

  async function save() {
    const said = why.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? `请填写原因，至少 ${fewestLetters} 个字。` : null)
    if (isShort) return
    const saved = await write({ from: read.version, ...wanted, why: said })
    if (!saved) return
    say(`第 ${saved.version} 版已保存，${wordsOfDay(inForceFrom)}起执行。`)
    onSaved()
  }
  return (
    <Sheet title="保存为新版本" onClose={onClose}>
      {differenceWords(disclosureRulesDifference(read, wanted)).map((words) => (
        <View key={words} className="spaced">
          {words}
        </View>
      ))}
      {limitNames
        .filter((name) => read.limits[name] !== rules.limits[name])
        .map((name) => (
          <View key={name} className="spaced">
            {limitWords[name].title}：{read.limits[name]} → {rules.limits[name]}
          </View>
        ))}
      <DayField
        label="从哪一天起执行"
        day={inForceFrom}
        earliest={earliest}
        note="频次有变的，从这一天起第一个完整的期开始执行，不会漏公示或重复公示。"
        fault={wrongDay ? wordsOf(wrongDay.code) : null}
        onChoose={setInForceFrom}
      />
      <Field
        label="原因"
        placeholder="例如：按省住建厅新规调整公共收益公示频次"
        maxLength={200}
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      {others.map(({ code, kind }) => (
        <View key={`${code}|${kind}`} className="field-fault" role="alert">
          {wordsOf(code)}
        </View>
      ))}
      <FailureNotice failure={failure} />
      <View className="button-group">
        {failure?.code === 'disclosure_rules_changed' ? (
          <Button onTap={onSaved}>放弃改动，重新加载</Button>
        ) : (
          <Button busy={busy} disabled={wrong.length > 0} onTap={() => void save()}>
            保存
          </Button>
        )}
        <Button kind="plain" onTap={onClose}>
          返回修改
        </Button>
      </View>
    </Sheet>
  )
}
