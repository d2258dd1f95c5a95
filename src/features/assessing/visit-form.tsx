import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordVisit } from '../../../core/contract/visits'
import {
  type VisitCheckCode,
  type VisitEntry,
  type VisitFinding,
  visitChecks,
  visitEntryFault,
  visitFindings,
  visitFindingTitles,
} from '../../../core/selection/visit'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import './assessing.scss'
import { VisitPhotos } from './visit-photos'

const findingChoices = visitFindings.map((value) => ({ value, words: visitFindingTitles[value] }))
const entryFaults = { photo: '请上传现场照片。', note: '请写明看到的情况。' }

type VisitFormProps = { application: string; onRecorded: () => void; onLeave: () => void }

/** A visit as it is entered, on the spot or from paper: whatever was not looked at is left out. */
export function VisitForm({ application, onRecorded, onLeave }: VisitFormProps) {
  const [day, setDay] = useState('')
  const [onPaper, setOnPaper] = useState(false)
  const [entries, setEntries] = useState<Partial<Record<VisitCheckCode, VisitEntry>>>({})
  const [note, setNote] = useState('')
  const [unfinished, setUnfinished] = useState<Partial<Record<VisitCheckCode, number>>>({})
  const [looked, setLooked] = useState(false)
  const { write, busy, failure } = useWrite(recordVisit)
  const given = Object.values(entries)
  const faulty = given.filter((entry) => visitEntryFault(entry) !== null)
  const waiting = Object.values(unfinished).some((count) => count > 0)

  async function record() {
    setLooked(true)
    if (day === '' || given.length === 0 || faulty.length > 0 || waiting) return
    if ((await write({ application, day, onPaper, entries: given, note: note.trim() })) === null) return
    say('核查记录已保存。')
    onRecorded()
  }

  return (
    <>
      <View className="card">
        <DayField
          label="核查日期"
          day={day}
          note="照片即视为这一天拍摄，不能早于 30 天前。"
          fault={looked && day === '' ? '请选择核查日期。' : null}
          onChoose={setDay}
        />
        <View className="spaced">
          <Checkbox checked={onPaper} onToggle={() => setOnPaper(!onPaper)}>
            现场填写在纸质核查表上，现在补录
          </Checkbox>
        </View>
      </View>
      {visitChecks.map(({ code, text, clauses }) => (
        <EntryForm
          key={code}
          application={application}
          words={text}
          clauses={clauses}
          entry={entries[code] ?? null}
          looked={looked}
          onUnfinished={(count) => setUnfinished((before) => ({ ...before, [code]: count }))}
          onChange={(changed) =>
            setEntries((before) => ({
              ...before,
              [code]: { check: code, finding: 'found', note: '', photos: [], ...before[code], ...changed },
            }))
          }
        />
      ))}
      <View className="card">
        <Field label="其他情况（可不填）" kind="area" maxLength={1000} counted onInput={setNote} />
        {looked && given.length === 0 && (
          <Notice tone="danger" urgent>
            请至少核查一项。
          </Notice>
        )}
        {looked && (faulty.length > 0 || waiting) && (
          <Notice tone="danger" urgent>
            {waiting ? '还有照片没有传完。' : `还有 ${faulty.length} 项不完整，请补齐照片或说明。`}
          </Notice>
        )}
        <FailureNotice failure={failure} />
        <View className="button-group">
          <Button busy={busy} onTap={record}>
            提交核查记录
          </Button>
          <Button kind="plain" onTap={onLeave}>
            不记录了
          </Button>
        </View>
      </View>
    </>
  )
}

type EntryFormProps = {
  application: string
  words: string
  clauses: readonly string[]
  entry: VisitEntry | null
  looked: boolean
  onUnfinished: (count: number) => void
  onChange: (changed: Partial<VisitEntry>) => void
}

function EntryForm({ application, words, clauses, entry, looked, onUnfinished, onChange }: EntryFormProps) {
  const fault = looked && entry !== null ? visitEntryFault(entry) : null
  return (
    <View className="card">
      <View className="strong">{words}</View>
      <View className="note">对应 {clauses.join('、')}</View>
      <View className="spaced">
        <LevelRows
          inline
          label={words}
          choices={findingChoices}
          chosen={entry?.finding ?? null}
          onChoose={(value) => onChange({ finding: value as VisitFinding })}
        />
      </View>
      {entry !== null && (
        <>
          <VisitPhotos
            application={application}
            label={`${words}的照片`}
            onChange={(photos, unfinished) => {
              onUnfinished(unfinished)
              onChange({ photos })
            }}
          />
          <Field
            label={entry.finding === 'found' ? '说明（可不填）' : '看到的情况'}
            kind="area"
            maxLength={300}
            onInput={(note) => onChange({ note })}
          />
        </>
      )}
      {fault && (
        <View className="field-fault" role="alert">
          {entryFaults[fault]}
        </View>
      )}
    </View>
  )
}
