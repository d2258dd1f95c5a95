import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DisclosureTableRow, readDisclosureTable } from '../../../core/contract/disclosure-table'
import type { OutputOf } from '../../../core/contract/endpoint'
import { wordsOfDay } from '../../../core/place/day'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Fact } from '../../components/figures/fact'
import { percentWords } from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { type Column, focusRow, Table } from '../../components/table'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { useMorePages } from '../../platform/use-pages'
import { CompoundPanel } from './compound-panel'
import { DownloadTable } from './download-table'
import { askedOf, type Part } from './part-choice'

type Read = OutputOf<typeof readDisclosureTable>

/** The compounds, those with most that is overdue first, and all of them in sum. */
export function CompoundsOnTime({ part }: { part: Part }) {
  const load = useAnswer(readDisclosureTable, askedOf(part), { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? <Empty words="还没有到期的公示。公示到期后，各小区的情况会显示在这里。" /> : null
      }
    >
      {(first) => (
        <>
          <Sum read={first} />
          <DownloadTable part={part} today={first.today} />
          <Rows first={first} part={part} />
        </>
      )}
    </Loaded>
  )
}

function Sum({ read: { sum, today } }: { read: Read }) {
  if (sum === null) return null
  const { compounds, withOverdue, due, onTime, overdue } = sum
  return (
    <View className="card">
      <View className="note">
        截至 {wordsOfDay(today)}，近一年到期的公示；只作公开提示，不计入满意度得分。
      </View>
      <View className="facts">
        <Fact name="小区" value={`${compounds} 个`} />
        <Fact name="应公示" value={`${due} 项`} />
        <Fact name="按时公示率" value={percentWords(due === 0 ? null : onTime / due)} />
        <Fact name="已逾期" value={`${overdue} 项`} note={`涉及 ${withOverdue} 个小区`} />
      </View>
    </View>
  )
}

const columns: readonly Column<DisclosureTableRow>[] = [
  { key: 'name', title: '小区', wraps: true, words: ({ name }) => name },
  { key: 'district', title: '区县', words: ({ districtName }) => districtName },
  { key: 'subdistrict', title: '街道（乡镇）', wraps: true, words: ({ subdistrictName }) => subdistrictName },
  { key: 'company', title: '物业服务企业', wraps: true, words: ({ company }) => company ?? '—' },
  { key: 'due', title: '应公示', number: true, words: ({ due }) => String(due) },
  { key: 'onTime', title: '按时', number: true, words: ({ onTime }) => String(onTime) },
  { key: 'share', title: '按时率', number: true, words: ({ share }) => percentWords(share) },
  {
    key: 'overdue',
    title: '逾期',
    number: true,
    words: ({ overdue }) => String(overdue),
    tone: ({ overdue }) => (overdue > 0 ? 'danger' : 'calm'),
  },
]

function Rows({ first, part }: { first: Read; part: Part }) {
  const desktop = useDesktop()
  const [chosen, setChosen] = useState<DisclosureTableRow | null>(null)
  const { pages, hasMore, readNext, busy, failure } = useMorePages(
    readDisclosureTable,
    askedOf(part),
    first,
    'after',
  )
  const rows = pages.flatMap((page) => page.rows)
  function close() {
    if (chosen) focusRow(chosen.compound)
    setChosen(null)
  }
  return (
    <>
      {desktop ? (
        <View className="beside on-time-beside">
          <View className="beside-list table-frame">
            <Table
              label="各小区公示按时情况"
              columns={columns}
              rows={rows}
              rowKey={({ compound }) => compound}
              chosen={chosen?.compound ?? null}
              onChoose={setChosen}
            />
          </View>
          {chosen && (
            <BesidePanel label={chosen.name}>
              <PanelHead title={chosen.name} onClose={close} />
              <CompoundPanel key={chosen.compound} row={chosen} />
            </BesidePanel>
          )}
        </View>
      ) : (
        <View className="card flush">
          {rows.map((row) => (
            <Cell
              key={row.compound}
              words={row.name}
              note={`${row.districtName} ${row.subdistrictName}，应公示 ${row.due} 项，按时 ${row.onTime} 项`}
              value={row.overdue > 0 ? `逾期 ${row.overdue} 项` : percentWords(row.share)}
              onTap={() => goTo('disclosures', { compound: row.compound })}
            />
          ))}
        </View>
      )}
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示更多小区
          </Button>
        </View>
      )}
    </>
  )
}
