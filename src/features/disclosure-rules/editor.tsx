import { View } from '@tarojs/components'
import { useState } from 'react'
import type { readDisclosureRules } from '../../../core/contract/disclosure-rules'
import type { OutputOf } from '../../../core/contract/endpoint'
import { saysNothingNew } from '../../../core/disclosure/rules-difference'
import { calendarDayWords } from '../../components/disclosure/disclosure-words'
import { LevelRows } from '../../components/level-rows'
import { Notice } from '../../components/notice'
import { UnsavedBar } from '../../components/unsaved-bar'
import { draftOf, rulesOf } from './draft'
import { Kinds } from './kinds'
import { LimitFields } from './limit-fields'
import { SaveVersion } from './save-version'
import { Versions } from './versions'

type Read = OutputOf<typeof readDisclosureRules>
type Part = 'kinds' | 'limits' | 'versions'

const parts: { value: Part; words: string }[] = [
  { value: 'kinds', words: '公示类别' },
  { value: 'limits', words: '期限与提醒' },
  { value: 'versions', words: '历史版本' },
]

/** The rules as a draft: whatever is changed holds from the day that it is saved for. */
export function Editor({ read, reload }: { read: Read; reload: () => void }) {
  const [part, setPart] = useState<Part>('kinds')
  const [draft, setDraft] = useState(() => draftOf(read))
  const [turn, setTurn] = useState(0)
  const [saving, setSaving] = useState(false)
  const rules = rulesOf(draft)
  const isTouched = rules !== null && !saysNothingNew(read, rules)

  function giveUp() {
    setDraft(draftOf(read))
    // What is typed stays in the fields: they begin anew with the draft.
    setTurn(turn + 1)
  }
  return (
    <>
      <View className="rule-head">
        <LevelRows
          inline
          label="公示规则的各部分"
          choices={parts}
          chosen={part}
          onChoose={(value) => setPart(value as Part)}
        />
        <View className="note spaced">
          {read.version === 0 ? '系统自带的规则' : `第 ${read.version} 版`}，
          {calendarDayWords(read.inForceFrom, read.today)}起执行
          {read.version !== read.inForce && '（尚未到执行日期）'}
          。新的规则从您选定的日期起执行，以前已到期的公示不受影响。
        </View>
      </View>
      <View key={turn}>
        {part === 'kinds' && (
          <Kinds
            kinds={draft.kinds}
            before={read.kinds}
            onChange={(kinds) => setDraft({ ...draft, kinds })}
          />
        )}
        {part === 'limits' && (
          <LimitFields limits={draft.limits} onChange={(limits) => setDraft({ ...draft, limits })} />
        )}
        {part === 'versions' && <Versions read={read} />}
      </View>
      {rules === null && <Notice tone="warning">期限还没有填好，填好后才能保存。</Notice>}
      {rules !== null && isTouched && (
        <UnsavedBar words="改动尚未保存" onGiveUp={giveUp} onSave={() => setSaving(true)} />
      )}
      {saving && rules !== null && (
        <SaveVersion
          {...{ read, rules }}
          onSaved={() => {
            setSaving(false)
            reload()
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  )
}
