import { View } from '@tarojs/components'
import { Checkbox } from '../../components/checkbox'
import { Select } from '../../components/select'
import { filterOptions, type Queue, type QueueView } from './queue-view'

type DutyFiltersProps = { facets: Queue['facets']; view: QueueView; onView: (view: QueueView) => void }

/** By duty, category and compound, each with how many wait; and only what is overdue. */
export function DutyFilters({ facets, view, onView }: DutyFiltersProps) {
  const options = filterOptions(facets, view)
  return (
    <View className="duties-filters">
      <Select
        label="待办"
        options={options.duty}
        chosen={view.duty}
        onChoose={(duty) => onView({ ...view, duty: duty as QueueView['duty'] })}
      />
      <Select
        label="类别"
        options={options.category}
        chosen={view.category}
        onChoose={(category) => onView({ ...view, category })}
      />
      <Select
        label="小区"
        options={options.compound}
        chosen={view.compound}
        onChoose={(compound) => onView({ ...view, compound })}
      />
      <View className="duties-only">
        <Checkbox checked={view.overdue} onToggle={() => onView({ ...view, overdue: !view.overdue })}>
          只看逾期
        </Checkbox>
      </View>
    </View>
  )
}
