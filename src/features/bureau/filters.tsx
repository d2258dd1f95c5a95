import type { CityTableRow } from '../../../core/contract/figures'
import { PlaceFilters } from '../../components/place-filters'
import type { TableView } from './table-view'

type FiltersProps = {
  rows: readonly CityTableRow[]
  view: TableView
  onView: (view: TableView) => void
}

const search = { label: '按小区或物业名称查找', placeholder: '小区或物业名称' }

/** District, subdistrict and text of the city's table. */
export function Filters({ rows, view, onView }: FiltersProps) {
  return (
    <PlaceFilters
      look="bureau"
      {...{ rows, view, search }}
      onView={(change) => onView({ ...view, ...change })}
    />
  )
}
