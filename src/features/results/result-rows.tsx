import { View } from '@tarojs/components'
import { Fragment, useState } from 'react'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import {
  type PublishedPeriod,
  type ResultRow,
  readResults,
  resultsAPage,
} from '../../../core/contract/public-results'
import { Cell } from '../../components/cell'
import { percentWords, rateWords, scoreRangeWords, scoreWords } from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { type Column, Table } from '../../components/table'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { Pager } from './pager'
import { groupWords, unpublishedWords, unrankedWords } from './result-words'
import { ResultsScatter } from './results-scatter'

type Asked = Omit<InputOf<typeof readResults>, 'from'>
type ResultRowsProps = { period: PublishedPeriod; asked: Asked }

/** The compounds that fit the question, by bands, a page at a time. */
export function ResultRows({ period, asked }: ResultRowsProps) {
  const [from, setFrom] = useState(0)
  const load = useAnswer(readResults, { ...asked, from }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ total, unpublished }) =>
        total === 0 ? (
          <Empty
            words={
              unpublishedWords(unpublished, period.parameters.publicationScope) ||
              '没有找到小区，请换一个名称或区县。'
            }
          />
        ) : null
      }
    >
      {(found) => <Found period={period} found={found} from={from} onFrom={setFrom} />}
    </Loaded>
  )
}

type FoundProps = {
  period: PublishedPeriod
  found: OutputOf<typeof readResults>
  from: number
  onFrom: (from: number) => void
}

function Found({ period, found, from, onFrom }: FoundProps) {
  const [drawn, setDrawn] = useState(false)
  const desktop = useDesktop()
  const { rows, total, ranked, unpublished, points } = found
  const apart = unpublishedWords(unpublished, period.parameters.publicationScope)
  return (
    <>
      <View className="results-bar note">
        {`共 ${total} 个小区，${ranked} 个参与分档。档次由高到低；同一档内按名称排列，不公布名次。${apart}`}
      </View>
      <View className="card flush">
        <Cell words="满意度与投诉率对照图" expanded={drawn} onTap={() => setDrawn(!drawn)} />
        {drawn && <ResultsScatter points={points} />}
      </View>
      {desktop ? <RowTable period={period} rows={rows} /> : <RowCards period={period} rows={rows} />}
      {total > resultsAPage && <Pager from={from} total={total} onFrom={onFrom} />}
    </>
  )
}

type RowsProps = { period: PublishedPeriod; rows: readonly ResultRow[] }

function RowTable({ period, rows }: RowsProps) {
  return (
    <View className="results-table">
      <View className="table-frame">
        <Table
          label={`${period.name}各小区结果`}
          columns={columns}
          rows={rows}
          rowKey={({ compound }) => compound}
          chosen={null}
          onChoose={({ compound }) => goTo('result', { compound, period: period.code })}
          above={(row, before) => groupWords(row, before, period.parameters.order)}
        />
      </View>
    </View>
  )
}

function RowCards({ period, rows }: RowsProps) {
  return (
    <View className="card flush">
      {rows.map((row, index) => {
        const group = groupWords(row, rows[index - 1], period.parameters.order)
        return (
          <Fragment key={row.compound}>
            {group && <View className="results-band">{group}</View>}
            <RowCard row={row} period={period.code} />
          </Fragment>
        )
      })}
    </View>
  )
}

function RowCard({ row, period }: { row: ResultRow; period: string }) {
  return (
    <Tap className="cell tappable" onTap={() => goTo('result', { compound: row.compound, period })}>
      <View className="cell-words">
        <View className="strong">{row.name}</View>
        <View className="note">
          {row.respondedHouseholds} / {row.households} 户参评（{percentWords(row.responseRate)}）
        </View>
        {row.complaints !== null && (
          <View className="note">
            投诉 {row.complaints} 件（{rateWords(row.complaintRate)} 件/百户·年）
          </View>
        )}
        {row.unranked && <View className="note">{unrankedWords(row)}</View>}
      </View>
      {row.score !== null && (
        <View className="results-score">
          {scoreWords(row.score)}
          <View className="note">{rangeWords(row)}</View>
        </View>
      )}
    </Tap>
  )
}

/** “81.9～92.8”; empty without an interval. */
function rangeWords({ lower, upper }: ResultRow): string {
  if (lower === null || upper === null) return ''
  return scoreRangeWords({ lower, upper })
}

const columns: readonly Column<ResultRow>[] = [
  { key: 'name', title: '小区', wraps: true, words: ({ name }) => name },
  { key: 'place', title: '区县 · 街道', words: (row) => `${row.districtName} · ${row.subdistrictName}` },
  { key: 'company', title: '物业服务企业', wraps: true, words: ({ company }) => company ?? '无' },
  {
    ...{ key: 'score', title: '满意度（95% 区间）', number: true },
    words: (row) => (row.score === null ? '—' : `${scoreWords(row.score)}（${rangeWords(row) || '—'}）`),
  },
  {
    ...{ key: 'responded', title: '参评户数', number: true },
    words: (row) => `${row.respondedHouseholds} / ${row.households}（${percentWords(row.responseRate)}）`,
  },
  {
    key: 'complaints',
    title: '投诉率',
    number: true,
    words: ({ complaintRate }) => rateWords(complaintRate),
  },
  {
    ...{ key: 'steadied', title: '修匀投诉率', number: true },
    words: ({ steadiedComplaintRate }) => rateWords(steadiedComplaintRate),
  },
  {
    ...{ key: 'unresolved', title: '未解决率', number: true },
    words: ({ unresolvedRate }) => rateWords(unresolvedRate),
  },
  { key: 'unranked', title: '说明', wraps: true, words: unrankedWords },
]
