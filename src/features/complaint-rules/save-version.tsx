import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Rules } from '../../../core/complaint/rules'
import { rulesFaults } from '../../../core/complaint/rules-check'
import { rulesDifference } from '../../../core/complaint/rules-difference'
import { saveComplaintRules } from '../../../core/contract/complaint-rules'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'
import { differenceWords } from './rule-words'

type SaveVersionProps = {
  base: Rules
  rules: Omit<Rules, 'version'>
  onSaved: (version: number) => void
  /** Somebody else has saved meanwhile: their version is read, and what was changed here is given up. */
  onReload: () => void
  onClose: () => void
}

/** What the new version changes, and why. */
export function SaveVersion({ base, rules, onSaved, onReload, onClose }: SaveVersionProps) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(saveComplaintRules)
  const [wrong] = rulesFaults(rules, base, new Date().toISOString())

  async function save() {
    const short = why.current.trim().length < 4
    setFault(short ? '请填写原因，至少 4 个字。' : null)
    if (short) return
    const { categories, limits, calendar } = rules
    const saved = await write({
      ...{ from: base.version, categories: [...categories], limits, calendar: [...calendar] },
      why: why.current.trim(),
    })
    if (!saved) return
    say(`第 ${saved.version} 版已保存，用于此后提交的投诉。`)
    onSaved(saved.version)
  }

  return (
    <Sheet title="保存为新版本" onClose={onClose}>
      {differenceWords(rulesDifference(base, rules)).map((words) => (
        <View key={words} className="spaced">
          {words}
        </View>
      ))}
      {wrong && <Notice tone="danger">{wordsOf(wrong.code)}</Notice>}
      <Field
        label="原因"
        placeholder="例如：国务院办公厅已公布 2027 年放假安排"
        maxLength={200}
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        {failure?.code === 'rules_changed' ? (
          <Button onTap={onReload}>放弃改动，重新加载</Button>
        ) : (
          <Button busy={busy} disabled={wrong !== undefined} onTap={save}>
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
