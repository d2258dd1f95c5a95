import { View } from '@tarojs/components'
import { useState } from 'react'
import { listOverdueDisclosures } from '../../../core/contract/disclosure-table'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import {
  dueDayWords,
  periodWords,
  publisherWords,
  waitingWords,
} from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { type Column, Table } from '../../components/table'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { useMorePages } from '../../platform/use-pages'
import { askedOf, type Part } from './part-choice'

type Read = OutputOf<typeof listOverdueDisclosures>
type Row = Read['rows'][number]

/** 逾期清单: what is overdue, the longest first. */
export function OverdueList({ part }: { part: Part }) {
  const load = useAnswer(listOverdueDisclosures, askedOf(part), { keep: true })
  return (
    <Loaded load={load} empty={({ rows }) => (rows.length === 0 ? <Empty words="没有逾期的公示。" /> : null)}>
      {(first) => <Rows first={first} part={part} />}
    </Loaded>
  )
}

const keyOf = ({ compound, kind, period }: Row) => `${compound}|${kind}|${period}`

function columnsOf(today: string): Column<Row>[] {
  return [
    {
      key: 'days',
      title: '逾期',
      number: true,
      words: ({ overdueDays }) => `${overdueDays} 天`,
      tone: () => 'danger',
    },
    {
      key: 'due',
      title: '应公示',
      words: ({ dueDay }) => (dueDay === null ? '—' : dueDayWords(dueDay, today)),
    },
    { key: 'compound', title: '小区', wraps: true, words: ({ compoundName }) => compoundName },
    { key: 'kind', title: '类别', wraps: true, words: ({ kindTitle }) => kindTitle },
    { key: 'period', title: '期次', words: ({ period }) => periodWords(period) },
    { key: 'publisher', title: '公示单位', wraps: true, words: publisherWords },
  ]
}

function Rows({ first, part }: { first: Read; part: Part }) {
  const desktop = useDesktop()
  const [chosen, setChosen] = useState<string | null>(null)
  const { pages, hasMore, readNext, busy, failure } = useMorePages(
    listOverdueDisclosures,
    askedOf(part),
    first,
    'after',
  )
  const rows = pages.flatMap((page) => page.rows)
  function open(row: Row) {
    setChosen(keyOf(row))
    goTo('disclosureKind', { compound: row.compound, kind: row.kind })
  }
  return (
    <>
      {desktop ? (
        <View className="on-time-table table-frame">
          <Table
            label="逾期清单"
            columns={columnsOf(first.today)}
            rows={rows}
            rowKey={keyOf}
            chosen={chosen}
            onChoose={open}
          />
        </View>
      ) : (
        <View className="card flush">
          {rows.map((row) => (
            <Cell
              key={keyOf(row)}
              words={`${row.compoundName} ${row.kindTitle}`}
              note={`${waitingWords(row, first.today)}（${publisherWords(row)}）`}
              onTap={() => open(row)}
            />
          ))}
        </View>
      )}
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示更多
          </Button>
        </View>
      )}
    </>
  )
}
