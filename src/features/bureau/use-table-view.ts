import { useKeptView } from '../../platform/use-kept-view'
import { firstView, type TableView, tableView } from './table-view'

/** Filters and order of the table, as this person left them. */
export function useTableView(): [TableView, (view: TableView) => void] {
  return useKeptView('table-view', tableView, firstView)
}
