import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listOwnCompounds } from '../../../core/contract/slips'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { BuildingHouseholds } from './building-households'
import './slips.scss'

type Compounds = OutputOf<typeof listOwnCompounds>['compounds']

/** 住户绑定码: the residents' committee finds a household and issues or revokes its slip. */
export function Slips() {
  const load = useAnswer(listOwnCompounds, {}, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ compounds }) =>
        compounds.length === 0 ? <Empty words="您的居委会名下还没有小区，请联系市住建局导入楼盘表。" /> : null
      }
    >
      {({ compounds }) => <ChooseBuilding compounds={compounds} />}
    </Loaded>
  )
}

function ChooseBuilding({ compounds }: { compounds: Compounds }) {
  const [chosen, setChosen] = useState({ compound: compounds[0]?.code ?? '', building: '' })
  const compound = compounds.find(({ code }) => code === chosen.compound)
  const buildings = compound?.buildings ?? []
  const building = buildings.find(({ code }) => code === chosen.building) ?? buildings[0]
  return (
    <>
      <View className="card slips-choice">
        <Select
          label="小区"
          options={compounds.map(({ code, name }) => ({ value: code, words: name }))}
          chosen={chosen.compound}
          onChoose={(code) => setChosen({ compound: code, building: '' })}
        />
        <Select
          label="楼栋"
          options={buildings.map(({ code, name, households }) => ({
            value: code,
            words: `${name}（${households} 户）`,
          }))}
          chosen={building?.code ?? ''}
          onChoose={(code) => setChosen({ ...chosen, building: code })}
        />
      </View>
      {building ? (
        <BuildingHouseholds
          key={`${chosen.compound}|${building.code}`}
          compound={chosen.compound}
          building={building.code}
        />
      ) : (
        <Empty words="这个小区还没有楼栋。" />
      )}
      <View className="card flush">
        <Cell words="查看本居委会小区的参评情况" onTap={() => goTo('table')} />
      </View>
    </>
  )
}
