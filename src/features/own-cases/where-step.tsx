import { View } from '@tarojs/components'
import { type Spot, spots, spotTitles } from '../../../core/complaint/spots'
import { Checkbox } from '../../components/checkbox'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import type { CaseDraft } from './case-draft'
import type { StepProps } from './filing-form'

const places = [
  { value: 'public', words: '公共部位' },
  { value: 'home', words: '我家' },
]
const spotChoices = spots.map((spot) => ({ value: spot, words: spotTitles[spot] }))

/** Where it is: a public place, or the own home, which the handler then learns; said before it is chosen. */
export function WhereStep(props: StepProps) {
  const { draft, faults, change } = props
  return (
    <>
      <View className="card">
        <View className="note">选择“我家”后，办理单位会知道您的房号。选择“公共部位”，只知道小区和部位。</View>
        <Fault words={faults.place} />
        <LevelRows
          label="在什么地方"
          choices={places}
          chosen={draft.place}
          onChoose={(place) => change({ place: place as CaseDraft['place'] })}
        />
      </View>
      {draft.place === 'public' && <PublicPlace {...props} />}
      {draft.place !== null && <Visit {...props} />}
    </>
  )
}

function Fault({ words }: { words: string | undefined }) {
  return (
    <View>
      {words && (
        <View className="field-fault" role="alert">
          {words}
        </View>
      )}
    </View>
  )
}

function PublicPlace({ form, draft, faults, change, type }: StepProps) {
  return (
    <View className="card">
      <View className="field-label">什么部位</View>
      <LevelRows
        label="什么部位"
        choices={spotChoices}
        chosen={draft.spot}
        inline
        onChoose={(spot) => change({ spot: spot as Spot })}
      />
      <Fault words={faults.spot} />
      <View className="filing-building">
        <Select
          label="楼栋"
          options={[
            { value: '', words: '不在某一栋' },
            ...form.buildings.map(({ code, name }) => ({ value: code, words: name })),
          ]}
          chosen={draft.building ?? ''}
          onChoose={(code) => change({ building: code === '' ? null : code })}
        />
      </View>
      <Field
        label="具体位置（可不填）"
        initial={draft.detail}
        maxLength={100}
        placeholder="例如：2 单元 3 层电梯口"
        note="请勿写姓名、电话、房号。"
        fault={faults.detail}
        onInput={(detail) => type({ detail })}
      />
    </View>
  )
}

function Visit({ draft, faults, change, type }: StepProps) {
  return (
    <View className="card">
      <View className="strong">需要上门吗？（可不选）</View>
      <Checkbox checked={draft.visit} onToggle={() => change({ visit: !draft.visit })}>
        同意为上门处理告知房号和电话
      </Checkbox>
      {draft.visit && (
        <Field
          label="电话（可不填）"
          kind="digits"
          initial={draft.phone}
          maxLength={20}
          note="加密保存，只有办理这件工单的单位能看到。"
          fault={faults.phone}
          onInput={(phone) => type({ phone })}
        />
      )}
      {!draft.visit && draft.place === 'home' && (
        <Notice>不勾选，办理单位只知道房号，不知道您的电话，只能通过这里和您联系。</Notice>
      )}
    </View>
  )
}
