import { useState } from 'react'
import type { QueueRow } from '../../../core/contract/cases'
import { useNow } from '../../components/case/use-now'
import { focusRow } from '../../components/table'
import { goTo } from '../../platform/go'
import { useDesktop } from '../../platform/use-desktop'
import { CaseCards } from './case-cards'
import { CaseTable } from './case-table'
import type { CaseColumn } from './columns'

type CaseListProps = {
  /** What the list holds, for a screen reader. */
  label: string
  rows: readonly QueueRow[]
  columns: (now: number) => readonly CaseColumn[]
  /** An act in the side panel has changed what the list shows. */
  onChanged: () => void
}

/** Cases as a table with a side panel at a desk, as cards on a phone. */
export function CaseList({ label, rows, columns, onChanged }: CaseListProps) {
  const now = useNow(rows[0]?.readAt)
  const desktop = useDesktop()
  const [selected, setSelected] = useState<string | null>(null)
  if (!desktop) {
    return <CaseCards rows={rows} now={now} onOpen={(number) => goTo('staffCase', { number })} />
  }
  function close() {
    if (selected) focusRow(selected)
    setSelected(null)
  }
  return (
    <CaseTable
      {...{ label, rows, selected, onChanged }}
      columns={columns(now)}
      onSelect={setSelected}
      onClose={close}
    />
  )
}
