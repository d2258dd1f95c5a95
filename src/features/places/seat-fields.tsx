import { View } from '@tarojs/components'
import type { RegionView } from '../../../core/contract/regions'
import { Select } from '../../components/select'
import { committeesOf, districtsIn, optionsOf, subdistrictsOf } from './places'

export type ChosenSeat = { district: string; subdistrict: string; residentsCommittee: string }

type SeatFieldsProps = {
  regions: readonly RegionView[]
  seat: ChosenSeat
  onSeat: (seat: ChosenSeat) => void
}

/** District, subdistrict and committee; what is chosen above decides what may be chosen below. */
export function SeatFields({ regions, seat, onSeat }: SeatFieldsProps) {
  return (
    <View className="places-selects">
      <Select
        label="区县（板块）"
        options={[choose, ...optionsOf(districtsIn(regions))]}
        chosen={seat.district}
        onChoose={(district) => onSeat({ district, subdistrict: '', residentsCommittee: '' })}
      />
      <Select
        label="街道（乡镇）"
        options={[choose, ...optionsOf(subdistrictsOf(regions, seat.district))]}
        chosen={seat.subdistrict}
        onChoose={(subdistrict) => onSeat({ ...seat, subdistrict, residentsCommittee: '' })}
      />
      <Select
        label="居委会（社区）"
        options={[
          { value: '', words: '还没有居委会' },
          ...optionsOf(committeesOf(regions, seat.subdistrict)),
        ]}
        chosen={seat.residentsCommittee}
        onChoose={(residentsCommittee) => onSeat({ ...seat, residentsCommittee })}
      />
    </View>
  )
}

const choose = { value: '', words: '请选择' }
