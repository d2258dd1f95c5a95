import { View } from '@tarojs/components'
import { useState } from 'react'
import type { listDisclosureDuties } from '../../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../../core/contract/endpoint'
import {
  dueDayWords,
  periodWords,
  stateTone,
  stateWords,
  waitingWords,
} from '../../components/disclosure/disclosure-words'
import { Icon } from '../../components/icon'
import { type Column, Table } from '../../components/table'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'
import { useDesktop } from '../../platform/use-desktop'

type Row = OutputOf<typeof listDisclosureDuties>['rows'][number]
type DutyRowsProps = {
  rows: readonly Row[]
  today: string
  /** Whether they are of several compounds. */
  named: boolean
}

/** What waits to be published, the oldest due day first: a table at a desk, cells on a phone. */
export function DutyRows({ rows, today, named }: DutyRowsProps) {
  const desktop = useDesktop()
  const [chosen, setChosen] = useState<string | null>(null)
  function open(row: Row) {
    setChosen(keyOf(row))
    goTo('disclosureDraft', { compound: row.compound, kind: row.kind, period: row.period })
  }
  if (!desktop) return <Cells {...{ rows, today, named }} onOpen={open} />
  return (
    <View className="publishing-table table-frame">
      <Table
        label="等待公示的事项"
        columns={columnsOf(today, named)}
        rows={rows}
        rowKey={keyOf}
        chosen={chosen}
        onChoose={open}
      />
    </View>
  )
}

const keyOf = ({ compound, kind, period }: Row) => `${compound}|${kind}|${period}`

function columnsOf(today: string, named: boolean): Column<Row>[] {
  return [
    {
      key: 'due',
      title: '应公示',
      words: ({ dueDay }) => (dueDay === null ? '—' : dueDayWords(dueDay, today)),
    },
    { key: 'state', title: '状态', words: dutyStateWords, tone: stateTone },
    ...(named
      ? [{ key: 'compound', title: '小区', wraps: true, words: ({ compoundName }: Row) => compoundName }]
      : []),
    { key: 'kind', title: '类别', wraps: true, words: ({ kindTitle }) => kindTitle },
    { key: 'period', title: '期次', words: ({ period }) => periodWords(period) },
    {
      key: 'asked',
      title: '未答复的纠错',
      number: true,
      words: ({ asked, answered }) => (asked > answered ? String(asked - answered) : '—'),
    },
  ]
}

/** What stands always and is public waits for its renewal alone. */
function dutyStateWords(row: Row): string {
  return row.newest > 0 && row.state !== 'overdue' ? '到期前更新' : stateWords(row)
}

function Cells({ rows, today, named, onOpen }: DutyRowsProps & { onOpen: (row: Row) => void }) {
  return (
    <View className="card flush">
      {rows.map((row) => (
        <Tap key={keyOf(row)} className="cell tappable" onTap={() => onOpen(row)}>
          <View className="cell-words">
            <View className="row">
              <View className="strong">{row.kindTitle}</View>
              <View className={`disclosure-state ${stateTone(row)}`}>{dutyStateWords(row)}</View>
            </View>
            {named && <View className="note">{row.compoundName}</View>}
            <View className={row.state === 'overdue' ? 'note disclosure-late' : 'note'}>
              {waitingWords(row, today)}
            </View>
          </View>
          <Icon name="next" />
        </Tap>
      ))}
    </View>
  )
}
