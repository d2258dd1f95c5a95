import { View } from '@tarojs/components'
import { useState } from 'react'
import { saveDistrictReport } from '../../../core/contract/district-reports'
import {
  compoundsIn,
  longestSection,
  type ReportSection,
  reportSections,
  reportSectionTitles,
} from '../../../core/selection/district-report'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { ReportActions } from './report-actions'
import { savedWords } from './report-words'
import { type ReadReport, type SetFile, setReport } from './set-report'
import { SubmitSheet } from './submit-sheet'
import { type Fault, readTyped, type TypedReport, typedOf } from './typed-report'

const notes: Record<ReportSection, string> = {
  activities: '系统已按统计数据填好，可以修改、补充。',
  practices: '系统已列出核验上报小区的申报材料，请归纳提炼。',
  problems: '系统列出了数据反映的问题，请补充原因和建议。',
}

type ReportFormProps = {
  asked: { campaign: string; area: string }
  report: ReadReport
  onTyped: () => void
  onChanged: () => void
  onPrint: (set: SetFile) => void
}

/** The three sections and 党组织覆盖率, as they are being written; kept when asked, and submitted as a version. */
export function ReportForm({ asked, report, onTyped, onChanged, onPrint }: ReportFormProps) {
  const { open, filled, versions } = report
  const [typed, setTyped] = useState<TypedReport>(() => typedOf(report.text))
  /** Grows when a field is filled in anew, which otherwise keeps what was typed. */
  const [turn, setTurn] = useState(0)
  const [revision, setRevision] = useState(report.revision)
  const [saved, setSaved] = useState<string | null>(report.savedAt && JSON.stringify(typed))
  const [fault, setFault] = useState<Fault | null>(null)
  const [submitting, setSubmitting] = useState(false)
  const { write, busy, failure } = useWrite(saveDistrictReport)
  const read = readTyped(typed, compoundsIn(report.figures.governance))
  const isSaved = saved === JSON.stringify(typed)
  const change = (changed: Partial<TypedReport>) => {
    onTyped()
    setTyped((before) => ({ ...before, ...changed }))
  }

  /** The revision that was kept; null where it was not. */
  async function save(): Promise<number | null> {
    if ('fault' in read) {
      setFault(read.fault)
      return null
    }
    setFault(null)
    if (isSaved) return revision
    const answer = await write({ ...asked, revision, text: read.text })
    if (answer === null) return null
    setRevision(answer.revision)
    setSaved(JSON.stringify(typed))
    return answer.revision
  }

  return (
    <View>
      <View className="card">
        {reportSections.map((section) => (
          <View key={`${section}|${turn}`} className="report-section">
            <Field
              label={reportSectionTitles[section]}
              kind="area"
              maxLength={longestSection}
              counted
              initial={typed[section]}
              note={notes[section]}
              onInput={(words) => change({ [section]: words })}
            />
            {filled && filled[section] !== '' && filled[section] !== typed[section] && (
              <Button
                kind="text"
                onTap={() => {
                  change({ [section]: filled[section] })
                  setTurn(turn + 1)
                }}
              >
                用系统数据重新填写“{reportSectionTitles[section]}”
              </Button>
            )}
          </View>
        ))}
        <View className="strong report-section">党组织覆盖率</View>
        <View className="note">
          系统没有登记小区党组织情况，由贵单位填报并注明来源；不填报的，报告中写明“未填报”。
        </View>
        <Field
          label="党的工作覆盖的小区（个）"
          kind="digits"
          maxLength={6}
          initial={typed.partyCompounds}
          fault={fault?.field === 'partyCompounds' ? fault.words : null}
          onInput={(partyCompounds) => change({ partyCompounds })}
        />
        <Field
          label="来源"
          placeholder="例如：区委组织部 2026 年 9 月台账"
          maxLength={200}
          initial={typed.partySource}
          fault={fault?.field === 'partySource' ? fault.words : null}
          onInput={(partySource) => change({ partySource })}
        />
        <FailureNotice failure={failure} />
        <View className="button-group">
          <Button
            busy={busy}
            disabled={!open}
            onTap={async () => {
              if ((await save()) !== null) say('已保存。')
            }}
          >
            保存
          </Button>
          <Button
            kind="plain"
            disabled={!open || busy}
            onTap={async () => {
              if ((await save()) !== null) setSubmitting(true)
            }}
          >
            {versions.length === 0 ? '报送' : '报送新的一版'}
          </Button>
        </View>
        <View className="note spaced">
          {savedWords(report, { isSaved, isNew: revision !== report.revision })}
        </View>
      </View>
      {'text' in read && <ReportActions set={setReport(report, null, read.text)} onPrint={onPrint} />}
      {submitting && (
        <Sheet title={`报送${report.areaName}总结报告`} onClose={() => setSubmitting(false)}>
          <SubmitSheet
            {...{ asked, revision }}
            isFirst={versions.length === 0}
            onClose={(submitted) => {
              setSubmitting(false)
              if (!submitted) return
              setRevision(revision + 1)
              onChanged()
            }}
          />
        </Sheet>
      )}
    </View>
  )
}
