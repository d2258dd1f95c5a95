import { useState } from 'react'
import { ownedKey, presentOwner } from '../../platform/owner'
import { phoneStore } from '../../platform/storage'
import { firstView, type TableView, tableView } from './table-view'

const key = () => ownedKey('chosen', presentOwner(), 'table-view')

/** Filters and order of the table, as this person left them. */
export function useTableView(): [TableView, (view: TableView) => void] {
  const [view, setView] = useState(() => {
    const kept = tableView.safeParse(phoneStore.read(key()))
    return kept.success ? kept.data : firstView
  })
  function change(next: TableView) {
    phoneStore.write(key(), next)
    setView(next)
  }
  return [view, change]
}
