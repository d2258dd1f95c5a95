import { View } from '@tarojs/components'
import { Fragment, useEffect, useState } from 'react'
import type { Rules } from '../../../core/complaint/rules'
import { differences, rulesDifference } from '../../../core/complaint/rules-difference'
import { knownThrough } from '../../../core/complaint/working-days'
import type { readComplaintRules } from '../../../core/contract/complaint-rules'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { LevelRows } from '../../components/level-rows'
import { Notice } from '../../components/notice'
import { UnsavedBar } from '../../components/unsaved-bar'
import { fullMomentWords } from '../../platform/time'
import { Calendar } from './calendar'
import { Categories } from './categories'
import { type Draft, draftOf, rulesOf } from './draft'
import { LimitFields } from './limit-fields'
import { SaveVersion } from './save-version'
import { Versions } from './versions'

type Read = OutputOf<typeof readComplaintRules>
type Part = 'categories' | 'limits' | 'calendar' | 'versions'

const parts: { value: Part; words: string }[] = [
  { value: 'categories', words: '类别与责任单位' },
  { value: 'limits', words: '办理时限' },
  { value: 'calendar', words: '工作日历' },
  { value: 'versions', words: '历史版本' },
]

/** The rules as a draft: whatever is changed holds once it is saved as a new version. */
export function Editor({ read, reload }: { read: Read; reload: () => void }) {
  const [part, setPart] = useState<Part>('categories')
  const { base, draft, turn, change, rebase } = useDraft(read)
  const rules = rulesOf(draft)
  const changes = rules === null ? 0 : differences(rulesDifference(base, rules))
  return (
    <>
      <MissingYear read={read} draft={draft} onEnter={() => setPart('calendar')} />
      <View className="rules-head">
        <LevelRows
          inline
          label="投诉规则的各部分"
          choices={parts}
          chosen={part}
          onChoose={(value) => setPart(value as Part)}
        />
        <View className="note">
          {inForceWords(read, base)}
          改动保存为新版本后，用于此后提交的投诉；已提交的按原来的规则和期限办理。
        </View>
      </View>
      <Fragment key={turn}>
        {part === 'categories' && (
          <Categories
            categories={draft.categories}
            before={base.categories}
            onChange={(categories) => change({ categories })}
          />
        )}
        {part === 'limits' && (
          <LimitFields draft={draft} base={base} onChange={(limits) => change({ limits })} />
        )}
        {part === 'calendar' && (
          <Calendar
            calendar={draft.calendar}
            before={base.calendar}
            onChange={(calendar) => change({ calendar })}
          />
        )}
        {part === 'versions' && <Versions versions={read.versions} />}
      </Fragment>
      {rules === null && <Notice tone="warning">办理时限还没有填好，填好后才能保存。</Notice>}
      {rules !== null && changes > 0 && (
        <SaveBar
          {...{ base, rules, changes }}
          onGiveUp={() => rebase(base)}
          onReload={() => {
            rebase(read)
            reload()
          }}
          onSaved={(version) => {
            rebase({ ...rules, version })
            reload()
          }}
        />
      )}
    </>
  )
}

/** A draft and the version that it is made from. What was changed is kept when the page is read again. */
function useDraft(read: Rules) {
  const [base, setBase] = useState<Rules>(read)
  const [draft, setDraft] = useState<Draft>(() => draftOf(read))
  // What is typed stays in the fields: they begin anew with the draft.
  const [turn, setTurn] = useState(0)
  const rebase = (rules: Rules) => {
    setTurn((present) => present + 1)
    setBase(rules)
    setDraft(draftOf(rules))
  }
  const rules = rulesOf(draft)
  const isTouched = rules === null || differences(rulesDifference(base, rules)) > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version makes the draft begin anew
  useEffect(() => {
    if (read.version !== base.version && !isTouched) rebase(read)
  }, [read.version])
  const change = (changed: Partial<Draft>) => setDraft((present) => ({ ...present, ...changed }))
  return { base, draft, turn, change, rebase }
}

function inForceWords({ versions }: Read, { version }: Rules): string {
  const savedAt = versions.find((each) => each.version === version)?.savedAt
  if (version === 0) return '现在使用系统自带的规则。'
  return savedAt ? `现在是第 ${version} 版，${fullMomentWords(savedAt)} 保存。` : `现在是第 ${version} 版。`
}

type MissingYearProps = { read: Read; draft: Draft; onEnter: () => void }

/** The calendar of the near future is not entered; gone as soon as the draft has it. */
function MissingYear({ read, draft, onEnter }: MissingYearProps) {
  const through = knownThrough(draft.calendar)
  if (!read.warns || through !== read.calendarThrough) return null
  const missing = through === null ? '' : `${through + 1} 年`
  return (
    <Notice tone="warning">
      {missing}节假日安排尚未录入，此后只按周末计算。国务院办公厅的通知公布后，请及时录入。
      <View className="rules-enter">
        <Button kind="text" onTap={onEnter}>
          打开工作日历
        </Button>
      </View>
    </Notice>
  )
}

type SaveBarProps = {
  base: Rules
  rules: Omit<Rules, 'version'>
  changes: number
  onGiveUp: () => void
  onReload: () => void
  onSaved: (version: number) => void
}

function SaveBar({ base, rules, changes, onGiveUp, onReload, onSaved }: SaveBarProps) {
  const [saving, setSaving] = useState(false)
  return (
    <>
      <UnsavedBar words={`${changes} 处改动尚未保存`} onGiveUp={onGiveUp} onSave={() => setSaving(true)} />
      {saving && (
        <SaveVersion
          {...{ base, rules, onReload }}
          onSaved={(version) => {
            setSaving(false)
            onSaved(version)
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  )
}
