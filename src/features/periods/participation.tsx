import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { type ParticipationRow, readParticipation } from '../../../core/contract/periods'
import { csvOf } from '../../../core/export/csv'
import { participationTable } from '../../../core/export/participation-table'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { say } from '../../components/toast'
import { saveTextFile } from '../../platform/save-file'
import { endWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { wasCancelled } from '../../platform/was-cancelled'
import { ParticipationCards } from './participation-cards'
import { ParticipationFilters } from './participation-filters'
import { ParticipationSummary } from './participation-summary'
import { ParticipationTable } from './participation-table'
import { firstView, rowsIn } from './participation-view'
import './periods.scss'
import { stateTitles } from './plan-words'

type Answered = OutputOf<typeof readParticipation>

/** 参评进度: how many have answered in each compound, and how many answers each gate needs. */
export function Participation({ period }: { period: string }) {
  const load = useAnswer(readParticipation, { period }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? (
          <Empty words="还没有可看的小区。登记小区后，每个小区需要多少户参评会显示在这里。" />
        ) : null
      }
    >
      {(answered) => <Shown period={period} answered={answered} />}
    </Loaded>
  )
}

function Shown({ period, answered }: { period: string; answered: Answered }) {
  const { name, state, closesAt, rows, messages } = answered
  const [view, setView] = useState(firstView)
  const shown = useMemo(() => rowsIn(rows, view), [rows, view])
  const desktop = useDesktop()
  const isDraft = state === 'draft'
  return (
    <>
      <Notice>
        {isDraft
          ? `“${name}”还是草稿。以下按目前登记的户数计算，户数在开始时固定。`
          : state === 'open'
            ? `“${name}”评价中，${endWords(closesAt)} 截止。截止前只有参评户数，不显示满意度，也不显示谁已评价。`
            : `“${name}”${stateTitles[state]}。`}
      </Notice>
      <ParticipationSummary rows={shown} isDraft={isDraft} messages={messages} />
      <ParticipationFilters rows={rows} view={view} onView={setView} />
      <Download period={period} rows={shown} />
      {shown.length === 0 && <Empty words="没有符合条件的小区，请放宽筛选条件。" />}
      {shown.length > 0 &&
        (desktop ? (
          <ParticipationTable
            title={`${name}参评进度`}
            {...{ period, isDraft, view }}
            rows={shown}
            onView={setView}
          />
        ) : (
          <ParticipationCards isDraft={isDraft} rows={shown} />
        ))}
    </>
  )
}

function Download({ period, rows }: { period: string; rows: readonly ParticipationRow[] }) {
  const [failed, setFailed] = useState(false)
  async function download() {
    setFailed(false)
    try {
      await saveTextFile(`参评进度-${period}.csv`, csvOf(participationTable(rows)), 'text/csv;charset=utf-8')
      say('表格已生成。')
    } catch (error) {
      // Sharing was cancelled by the person: there is nothing to tell them.
      setFailed(!wasCancelled(error))
    }
  }
  return (
    <>
      <View className="period-bar row">
        <View className="note">共 {rows.length} 个小区</View>
        <View className="period-action">
          <Button kind="plain" onTap={download}>
            下载表格（CSV）
          </Button>
        </View>
      </View>
      {failed && (
        <Notice tone="danger" urgent>
          表格没有生成，请重试。如仍不成功，请在电脑的浏览器中下载。
        </Notice>
      )}
    </>
  )
}
