import type { ParticipationRow } from '../../../core/contract/periods'
import { Checkbox } from '../../components/checkbox'
import { PlaceFilters } from '../../components/place-filters'
import type { ParticipationView } from './participation-view'

type FiltersProps = {
  rows: readonly ParticipationRow[]
  view: ParticipationView
  onView: (view: ParticipationView) => void
}

const search = { label: '按小区名称查找', placeholder: '小区名称' }

/** District, subdistrict, name, and whether only those are shown that are still short. */
export function ParticipationFilters({ rows, view, onView }: FiltersProps) {
  return (
    <PlaceFilters
      look="period"
      {...{ rows, view, search }}
      onView={(change) => onView({ ...view, ...change })}
    >
      <Checkbox checked={view.short} onToggle={() => onView({ ...view, short: !view.short })}>
        只看没有达到全部要求的
      </Checkbox>
    </PlaceFilters>
  )
}
