import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Option, Select } from './select'
import { LineEntry } from './text-entry'

type Placed = { district: string; districtName: string; subdistrict: string; subdistrictName: string }
type PlaceView = { district: string; subdistrict: string; text: string }

type PlaceFiltersProps = PropsWithChildren<{
  /** `bureau` or `period`: whose bar and search field these are. */
  look: string
  rows: readonly Placed[]
  view: PlaceView
  /** What the text is looked for in, for a screen reader and as a placeholder. */
  search: { label: string; placeholder: string }
  onView: (change: Partial<PlaceView>) => void
}>

/** The distinct places that rows stand in, in order of their codes, after “全部”. */
function optionsOf(rows: readonly Placed[], place: (row: Placed) => [string, string]): Option[] {
  const found = [...new Map(rows.map(place))].map(([value, words]) => ({ value, words }))
  return [{ value: '', words: '全部' }, ...found.sort((a, b) => (a.value < b.value ? -1 : 1))]
}

/** District, subdistrict and text above a table of compounds. A district outside the caller's area is never offered. */
export function PlaceFilters({ look, rows, view, search, onView, children }: PlaceFiltersProps) {
  const inDistrict = rows.filter(({ district }) => view.district === '' || district === view.district)
  return (
    <View className={`${look}-bar`}>
      <Select
        label="区县"
        options={optionsOf(rows, (row) => [row.district, row.districtName])}
        chosen={view.district}
        onChoose={(district) => onView({ district, subdistrict: '' })}
      />
      <Select
        label="街道"
        options={optionsOf(inDistrict, (row) => [row.subdistrict, row.subdistrictName])}
        chosen={view.subdistrict}
        onChoose={(subdistrict) => onView({ subdistrict })}
      />
      <View className={`select ${look}-search`}>
        <View className="select-label">查找</View>
        <LineEntry
          className="select-control"
          label={search.label}
          placeholder={search.placeholder}
          initial={view.text}
          maxLength={30}
          onInput={(text) => onView({ text })}
        />
      </View>
      {children}
    </View>
  )
}
