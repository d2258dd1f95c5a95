import { View } from '@tarojs/components'
import { Select } from '../../components/select'
import type { Overview } from './overview-words'

/** The part of the area that is looked at; empty text: all of it. */
export type ChosenPlace = { district: string; subdistrict: string }
export const everywhere: ChosenPlace = { district: '', subdistrict: '' }

type FiltersProps = {
  places: Overview['places']
  chosen: ChosenPlace
  onChoose: (place: ChosenPlace) => void
}

/** District and subdistrict, where the area has more than one of them. */
export function OverviewFilters({ places, chosen, onChoose }: FiltersProps) {
  const within = places.subdistricts.filter(
    ({ district }) => chosen.district === '' || district === chosen.district,
  )
  const isOne = places.districts.length < 2 && within.length < 2
  if (isOne) return null
  return (
    <View className="overview-bar">
      {places.districts.length > 1 && (
        <Select
          label="区县"
          options={optionsOf(places.districts)}
          chosen={chosen.district}
          onChoose={(district) => onChoose({ district, subdistrict: '' })}
        />
      )}
      <Select
        label="街道"
        options={optionsOf(within)}
        chosen={chosen.subdistrict}
        onChoose={(subdistrict) => onChoose({ ...chosen, subdistrict })}
      />
    </View>
  )
}

const optionsOf = (places: readonly { code: string; name: string }[]) => [
  { value: '', words: '全部' },
  ...places.map(({ code, name }) => ({ value: code, words: name })),
]
