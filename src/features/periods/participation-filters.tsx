import { View } from '@tarojs/components'
import type { ParticipationRow } from '../../../core/contract/periods'
import { Checkbox } from '../../components/checkbox'
import { type Option, Select } from '../../components/select'
import { LineEntry } from '../../components/text-entry'
import type { ParticipationView } from './participation-view'

type FiltersProps = {
  rows: readonly ParticipationRow[]
  view: ParticipationView
  onView: (view: ParticipationView) => void
}

/** The distinct places that rows stand in, in order of their codes, after “全部”. */
function optionsOf(
  rows: readonly ParticipationRow[],
  place: (row: ParticipationRow) => [string, string],
): Option[] {
  const found = [...new Map(rows.map(place))].map(([value, words]) => ({ value, words }))
  return [{ value: '', words: '全部' }, ...found.sort((a, b) => (a.value < b.value ? -1 : 1))]
}

/** District, subdistrict, name, and whether only those are shown that are still short. */
export function ParticipationFilters({ rows, view, onView }: FiltersProps) {
  const inDistrict = rows.filter(({ district }) => view.district === '' || district === view.district)
  return (
    <View className="period-bar">
      <Select
        label="区县"
        options={optionsOf(rows, (row) => [row.district, row.districtName])}
        chosen={view.district}
        onChoose={(district) => onView({ ...view, district, subdistrict: '' })}
      />
      <Select
        label="街道"
        options={optionsOf(inDistrict, (row) => [row.subdistrict, row.subdistrictName])}
        chosen={view.subdistrict}
        onChoose={(subdistrict) => onView({ ...view, subdistrict })}
      />
      <View className="select period-search">
        <View className="select-label">查找</View>
        <LineEntry
          className="select-control"
          label="按小区名称查找"
          placeholder="小区名称"
          initial={view.text}
          maxLength={30}
          onInput={(text) => onView({ ...view, text })}
        />
      </View>
      <Checkbox checked={view.short} onToggle={() => onView({ ...view, short: !view.short })}>
        只看没有达到全部要求的
      </Checkbox>
    </View>
  )
}
