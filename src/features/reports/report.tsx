import { View } from '@tarojs/components'
import { useState } from 'react'
import { readDistrictReport } from '../../../core/contract/district-reports'
import { wordsOfDay } from '../../../core/place/day'
import { countedBlocks } from '../../../core/selection/report-document'
import { dueDayWords } from '../../components/disclosure/disclosure-words'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { ReportActions } from './report-actions'
import { ReportBlocks } from './report-blocks'
import { ReportForm } from './report-form'
import { ReportPreview } from './report-preview'
import { closedWords } from './report-words'
import './reports.scss'
import { type ReadReport, type SetFile, setReport, shownFirst } from './set-report'

type ReportProps = { campaign: string; area: string }

const writing = 'writing'

/** One report: its own office writes it, with the figures beside; everybody else reads what was submitted. */
export function Report(asked: ReportProps) {
  const load = useAnswer(readDistrictReport, asked, { keep: true })
  /** Null until one is chosen, and again once another is submitted. */
  const [chosen, setChosen] = useState<string | null>(null)
  const [printed, setPrinted] = useState<SetFile | null>(null)
  return (
    <Loaded load={load}>
      {(report, reload) => {
        const version = chosen ?? String(shownFirst(report) ?? writing)
        return (
          <>
            {printed && <ReportPreview set={printed} onClose={() => setPrinted(null)} />}
            {/* What is typed stays while it is looked at as paper. */}
            <View className={printed ? 'report-behind' : ''}>
              <View className="card">
                <View className="title">{report.areaName}总结报告</View>
                <View className="note spaced">
                  {report.campaignName}，{dueDayWords(report.dueDay)}报送。
                </View>
                {report.versions.length > 0 && (
                  <View className="spaced">
                    <Select
                      label="版本"
                      options={versionOptions(report)}
                      chosen={version}
                      onChoose={setChosen}
                    />
                  </View>
                )}
              </View>
              {version === writing ? (
                <Present
                  {...{ asked, report }}
                  // What is typed stays, also where a colleague submits meanwhile.
                  onTyped={() => setChosen(writing)}
                  onChanged={() => {
                    setChosen(null)
                    reload()
                  }}
                  onPrint={setPrinted}
                />
              ) : (
                <Version asked={{ ...asked, version: Number(version) }} onPrint={setPrinted} />
              )}
            </View>
          </>
        )
      }}
    </Loaded>
  )
}

function versionOptions({ versions, filled }: ReadReport) {
  const submitted = versions.map(({ number, submittedAt, by, why }) => ({
    value: String(number),
    words: `第 ${number} 版　${fullMomentWords(submittedAt)}　${by.name}${why === null ? '' : `　${why}`}`,
  }))
  return [{ value: writing, words: filled === null ? '最新报送的一版' : '撰写新的一版' }, ...submitted]
}

type Print = (set: SetFile) => void
type PresentProps = {
  asked: ReportProps
  report: ReadReport
  onTyped: () => void
  onChanged: () => void
  onPrint: Print
}

/** What is being written where the caller may write; else what was submitted last. */
function Present({ asked, report, onTyped, onChanged, onPrint }: PresentProps) {
  if (report.filled === null)
    return <ReadOnly {...{ report, onPrint }} version={report.versions[0]?.number ?? null} />
  const closed = closedWords(report)
  return (
    <>
      {closed && <Notice>{closed}</Notice>}
      <View className="report-columns">
        <ReportForm {...{ asked, report, onTyped, onChanged, onPrint }} />
        <View className="card">
          <View className="title">系统统计（截至 {wordsOfDay(report.figures.asOf)}）</View>
          <View className="note spaced">报送时按当天的数据写入报告，不能手工修改；没有登记的会写明。</View>
          <ReportBlocks blocks={countedBlocks(report)} />
        </View>
      </View>
    </>
  )
}

function Version({ asked, onPrint }: { asked: ReportProps & { version: number }; onPrint: Print }) {
  const load = useAnswer(readDistrictReport, asked, { keep: true })
  return (
    <Loaded load={load}>{(report) => <ReadOnly {...{ report, onPrint }} version={asked.version} />}</Loaded>
  )
}

type ReadOnlyProps = { report: ReadReport; version: number | null; onPrint: Print }

function ReadOnly({ report, version, onPrint }: ReadOnlyProps) {
  const set = setReport(report, version)
  return (
    <>
      <ReportActions set={set} onPrint={onPrint} />
      <View className="card">
        <ReportBlocks blocks={set.blocks} />
      </View>
    </>
  )
}
