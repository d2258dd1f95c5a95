import { View } from '@tarojs/components'
import { type Agency, agencyTitles, handlingAgenciesOf } from '../../../../core/access/agency'
import { type Role, roleTitles } from '../../../../core/access/role'
import type { Target } from '../../../../core/complaint/acts'
import type { StaffCase } from '../../../../core/contract/cases'
import { Button } from '../../../components/button'
import { type Option, Select } from '../../../components/select'
import type { ChosenTarget } from './target'

const targets: readonly Target['role'][] = [
  'propertyCompany',
  'residentsCommittee',
  'subdistrict',
  'department',
  'utility',
  'district',
  'bureau',
]

type TargetFieldsProps = {
  found: StaffCase
  chosen: ChosenTarget
  /** What stands for no choice. */
  none: string
  onChoose: (chosen: ChosenTarget) => void
}

/** The office that handles a case from now on; the authority of the case's category is suggested. */
export function TargetFields({ found, chosen, none, onChoose }: TargetFieldsProps) {
  const { handler, category, categories } = found
  const authority = categories.find(({ code }) => code === category.code)?.authority ?? null
  const isElsewhere = (role: Role) => role !== handler.role || handlingAgenciesOf(role).length > 0
  const offices: Option[] = targets
    .filter(isElsewhere)
    .map((role) => ({ value: role, words: roleTitles[role] }))
  const agencies = chosen.role === '' ? [] : handlingAgenciesOf(chosen.role)
  return (
    <View className="act-selects">
      <Select
        label="办理单位"
        options={[{ value: '', words: none }, ...offices]}
        chosen={chosen.role}
        onChoose={(role) => onChoose({ role: role as ChosenTarget['role'], agency: '' })}
      />
      {agencies.length > 0 && (
        <Select
          label="职责"
          options={[
            { value: '', words: '请选择' },
            ...agencies.map((value) => ({ value, words: agencyTitles[value] })),
          ]}
          chosen={chosen.agency}
          onChoose={(agency) => onChoose({ ...chosen, agency: agency as Agency })}
        />
      )}
      {authority && authority !== handler.agency && chosen.agency !== authority && (
        <View className="row">
          <View className="note">这一类别的主管部门：{agencyTitles[authority]}</View>
          <Button kind="text" onTap={() => onChoose({ role: 'department', agency: authority })}>
            选用
          </Button>
        </View>
      )}
    </View>
  )
}
