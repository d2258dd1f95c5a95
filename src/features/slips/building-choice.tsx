import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { type OwnCompoundData, OwnCompounds } from '../../components/own-compound'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'

export type Building = { compound: string; compoundName: string; building: string; buildingName: string }

type BuildingChoiceProps = {
  /** What is chosen at first, if it is there. */
  first?: { compound?: string; building?: string }
  /** What stands under the choice. */
  children: (building: Building) => ReactNode
}

/** One building among those of the caller's residents' committee. */
export function BuildingChoice(props: BuildingChoiceProps) {
  return <OwnCompounds>{(compounds) => <Choose compounds={compounds} {...props} />}</OwnCompounds>
}

function Choose({
  compounds,
  first,
  children,
}: { compounds: readonly OwnCompoundData[] } & BuildingChoiceProps) {
  const [chosen, setChosen] = useState({
    compound: first?.compound ?? compounds[0]?.code ?? '',
    building: first?.building ?? '',
  })
  const compound = compounds.find(({ code }) => code === chosen.compound) ?? compounds[0]
  const buildings = compound?.buildings ?? []
  const building = buildings.find(({ code }) => code === chosen.building) ?? buildings[0]
  return (
    <>
      <View className="card slips-choice">
        <Select
          label="小区"
          options={compounds.map(({ code, name }) => ({ value: code, words: name }))}
          chosen={compound?.code ?? ''}
          onChoose={(code) => setChosen({ compound: code, building: '' })}
        />
        <Select
          label="楼栋"
          options={buildings.map(({ code, name, households }) => ({
            value: code,
            words: `${name}（${households} 户）`,
          }))}
          chosen={building?.code ?? ''}
          onChoose={(code) => setChosen({ compound: compound?.code ?? '', building: code })}
        />
      </View>
      {compound && building ? (
        children({
          compound: compound.code,
          compoundName: compound.name,
          building: building.code,
          buildingName: building.name,
        })
      ) : (
        <Empty words="这个小区还没有楼栋。" />
      )}
    </>
  )
}
