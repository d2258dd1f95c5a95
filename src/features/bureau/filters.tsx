import { View } from '@tarojs/components'
import type { CityTableRow } from '../../../core/contract/figures'
import { type Option, Select } from '../../components/select'
import { LineEntry } from '../../components/text-entry'
import type { TableView } from './table-view'

type FiltersProps = {
  rows: readonly CityTableRow[]
  view: TableView
  onView: (view: TableView) => void
}

/** The distinct places that rows stand in, in order of their codes, after “全部”. */
function optionsOf(rows: readonly CityTableRow[], place: (row: CityTableRow) => [string, string]): Option[] {
  const found = new Map(rows.map(place))
  const options = [...found].map(([value, words]) => ({ value, words }))
  return [{ value: '', words: '全部' }, ...options.sort((a, b) => (a.value < b.value ? -1 : 1))]
}

/** District, subdistrict and text. A district that is not in the caller's area is never offered. */
export function Filters({ rows, view, onView }: FiltersProps) {
  const inDistrict = rows.filter(({ district }) => view.district === '' || district === view.district)
  return (
    <View className="bureau-bar">
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
      <View className="select bureau-search">
        <View className="select-label">查找</View>
        <LineEntry
          className="select-control"
          label="按小区或物业名称查找"
          placeholder="小区或物业名称"
          initial={view.text}
          maxLength={30}
          onInput={(text) => onView({ ...view, text })}
        />
      </View>
    </View>
  )
}
