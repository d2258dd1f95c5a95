import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { type CityTableRow, readCityTable } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { csvOf } from '../../../core/export/csv'
import { figuresTable } from '../../../core/export/figures-table'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { saveTextFile } from '../../platform/save-file'
import { endWords, fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { wasCancelled } from '../../platform/was-cancelled'
import { tellsPlaces } from './columns'
import { DesktopTable } from './desktop-table'
import { Filters } from './filters'
import { Further } from './further'
import { PhoneCards } from './phone-cards'
import { Rebuild } from './rebuild'
import { rowsOf, viewIn } from './table-view'
import { useTableView } from './use-table-view'

type Phase = 'open' | 'final'

const ratesWords =
  '投诉按件数；投诉率、修匀率（修匀后的投诉率）、未解决率的单位是件/百户·年，括号内是 95% 区间；修匀后户数少的小区向全市平均靠拢。'

/** Which counting the table is of, and what its order goes by. */
function sealedWords(snapshot: { number: number; sealedAt: string } | null, placed: boolean): string {
  if (snapshot === null) return '评价已截止，正在统计；统计完成并封存后显示得分。'
  const sealed = `本表是第 ${snapshot.number} 次封存的结果（${fullMomentWords(snapshot.sealedAt)}）。`
  if (!placed) return `${sealed}得分高低不等于先后：依据见各小区页。`
  return `${sealed}名次按本期的排序规则，得分高低不等于名次；依据见各小区页。`
}

/** The compounds of one period. While it is open there is participation and nothing else. */
export function TableOfPeriod({ period }: { period: PeriodView }) {
  const load = useAnswer(readCityTable, { period: period.code }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? <Empty words="本期还没有可看的小区。评价开始后，参评情况会显示在这里。" /> : null
      }
    >
      {({ phase, snapshot, rows }) => (
        <>
          {phase === 'final' && (
            <View className="bureau-bar note">{sealedWords(snapshot, tellsPlaces(rows))}</View>
          )}
          {phase === 'open' && (
            <Notice icon="lock">
              评价截止（{endWords(period.closesAt)}）前只显示参评情况，不显示满意度。
            </Notice>
          )}
          <Rows period={period} phase={phase} rows={rows} />
        </>
      )}
    </Loaded>
  )
}

type RowsProps = { period: PeriodView; phase: Phase; rows: readonly CityTableRow[] }

function Rows({ period, phase, rows }: RowsProps) {
  const [kept, setView] = useTableView()
  const placed = useMemo(() => tellsPlaces(rows), [rows])
  const view = useMemo(() => viewIn({ phase, placed }, kept), [phase, placed, kept])
  const [selected, setSelected] = useState<CityTableRow | null>(null)
  const [failed, setFailed] = useState(false)
  const desktop = useDesktop()
  const shown = useMemo(() => rowsOf(rows, view), [rows, view])

  async function download() {
    setFailed(false)
    try {
      await saveTextFile(
        `小区满意度-${period.code}.csv`,
        csvOf(figuresTable(shown)),
        'text/csv;charset=utf-8',
      )
      say('表格已生成。')
    } catch (error) {
      // Sharing was cancelled by the person: there is nothing to tell them.
      setFailed(!wasCancelled(error))
    }
  }

  return (
    <>
      <Filters rows={rows} view={view} onView={setView} />
      <View className="bureau-bar row">
        <View className="note">共 {shown.length} 个小区</View>
        <View className="bureau-actions">
          {phase === 'open' && (
            <Button kind="plain" onTap={() => goTo('participation', { period: period.code })}>
              参评进度
            </Button>
          )}
          {phase === 'final' && <Further period={period.code} />}
          <Rebuild period={period.code} />
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
      {shown.length === 0 && <Empty words="没有符合条件的小区，请放宽筛选条件。" />}
      {shown.length > 0 &&
        (desktop ? (
          <>
            {phase === 'final' && <View className="bureau-bar note">{ratesWords}</View>}
            <DesktopTable
              {...{ period, phase, placed, view, selected }}
              rows={shown}
              onView={setView}
              onSelect={setSelected}
            />
          </>
        ) : (
          <PhoneCards period={period} phase={phase} rows={shown} view={view} />
        ))}
    </>
  )
}
