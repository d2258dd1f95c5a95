import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ParticipationRow } from '../../../core/contract/periods'
import { Button } from '../../components/button'
import { Table } from '../../components/table'
import { goTo } from '../../platform/go'
import { columnsOf, type ParticipationView, sortBy } from './participation-view'

const rowsAtOnce = 300

type ParticipationTableProps = {
  title: string
  period: string
  isDraft: boolean
  rows: readonly ParticipationRow[]
  view: ParticipationView
  onView: (view: ParticipationView) => void
}

/** The table of a desktop browser. */
export function ParticipationTable(props: ParticipationTableProps) {
  const { title, period, isDraft, rows, view, onView } = props
  const [limit, setLimit] = useState(rowsAtOnce)
  const [chosen, setChosen] = useState<string | null>(null)
  function choose({ compound }: ParticipationRow) {
    setChosen(compound)
    // Of a draft there is nothing more to see.
    if (!isDraft) goTo('compound', { compound, period })
  }
  return (
    <View className="period-table">
      <View className="table-frame">
        <Table
          label={title}
          columns={columnsOf(isDraft)}
          rows={rows.slice(0, limit)}
          rowKey={(row) => row.compound}
          sort={view.sort}
          onSort={(column) => onView({ ...view, sort: sortBy(view.sort, column) })}
          chosen={chosen}
          onChoose={choose}
        />
      </View>
      {rows.length > limit && (
        <Button kind="text" onTap={() => setLimit(limit + rowsAtOnce)}>
          再显示 {rowsAtOnce} 个（还有 {rows.length - limit} 个）
        </Button>
      )}
    </View>
  )
}
