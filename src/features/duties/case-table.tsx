import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { QueueRow } from '../../../core/contract/cases'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { officeNameWords } from '../../components/case/case-words'
import { Table } from '../../components/table'
import { goTo } from '../../platform/go'
import type { CaseColumn } from './columns'
import { StaffCase } from './staff-case'

type CaseTableProps = {
  label: string
  rows: readonly QueueRow[]
  columns: readonly CaseColumn[]
  selected: string | null
  onSelect: (number: string) => void
  onClose: () => void
  onChanged: () => void
}

/** The table of a desktop browser; the chosen case beside it, where it can be handled without leaving the list. */
export function CaseTable(props: CaseTableProps) {
  const { label, rows, columns, selected, onSelect, onClose, onChanged } = props
  useEscape(selected !== null, onClose)
  const shown = columns.filter(({ key, inPanel }) => !(inPanel && selected !== null) && tells(key, rows))
  return (
    <View className="beside duties-beside">
      <View className="beside-list table-frame">
        <Table
          label={label}
          columns={shown}
          rows={rows}
          rowKey={({ number }) => number}
          chosen={selected}
          onChoose={({ number }) => onSelect(number)}
        />
      </View>
      {selected !== null && (
        <BesidePanel label={`工单 ${selected}`}>
          <View className="duties-panel-head">
            <PanelHead
              title={`工单 ${selected}`}
              more={
                <Button kind="text" onTap={() => goTo('staffCase', { number: selected })}>
                  单独打开
                </Button>
              }
              onClose={onClose}
            />
          </View>
          <StaffCase key={selected} number={selected} onChanged={onChanged} />
        </BesidePanel>
      )}
    </View>
  )
}

/** Who handles it says nothing where it is always the same office, as in a company's own list. */
function tells(column: string, rows: readonly QueueRow[]): boolean {
  return column !== 'handler' || new Set(rows.map(({ handler }) => officeNameWords(handler))).size > 1
}

/** Escape closes the panel, unless a sheet lies over it that it belongs to. */
function useEscape(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('[role=dialog]') === null) close.current()
    }
    // Before the sheet hears of it and is gone.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [open])
}
