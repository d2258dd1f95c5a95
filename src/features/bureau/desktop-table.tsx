import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CityTableRow } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { focusRow, Table } from '../../components/table'
import { columnsOf } from './columns'
import { SidePanel } from './side-panel'
import { groupAbove, sortBy, type TableView } from './table-view'

const rowsAtOnce = 300

type DesktopTableProps = {
  period: PeriodView
  phase: 'open' | 'final'
  /** Whether places are told. */
  placed: boolean
  rows: readonly CityTableRow[]
  view: TableView
  onView: (view: TableView) => void
  selected: CityTableRow | null
  onSelect: (row: CityTableRow | null) => void
}

/** The table of a desktop browser with its side panel. */
export function DesktopTable(props: DesktopTableProps) {
  const { period, phase, placed, rows, view, onView, selected, onSelect } = props
  const [limit, setLimit] = useState(rowsAtOnce)
  function close() {
    if (selected) focusRow(selected.compound)
    onSelect(null)
  }
  return (
    <View className="beside bureau-beside">
      <View className="beside-list">
        <View className="table-frame">
          <Table
            label={`${period.name}小区满意度一览`}
            columns={columnsOf({ phase, placed, besidePanel: selected !== null })}
            rows={rows.slice(0, limit)}
            rowKey={(row) => row.compound}
            sort={view.sort}
            onSort={(column) => onView({ ...view, sort: sortBy(view.sort, column) })}
            chosen={selected?.compound ?? null}
            onChoose={onSelect}
            above={phase === 'final' ? (row, before) => groupAbove(row, before, view) : undefined}
          />
        </View>
        {rows.length > limit && (
          <Button kind="text" onTap={() => setLimit(limit + rowsAtOnce)}>
            再显示 {rowsAtOnce} 个（还有 {rows.length - limit} 个）
          </Button>
        )}
      </View>
      {selected && <SidePanel period={period} row={selected} onClose={close} />}
    </View>
  )
}
