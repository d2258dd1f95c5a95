import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readRoster } from '../../../core/contract/rosters'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { BuildingHomes } from './building-homes'
import { freezeWords, offWords } from './roster-words'
import './rosters.scss'

type Roster = OutputOf<typeof readRoster>

/** One compound's register: its buildings, and the homes of one of them to correct. */
export function CompoundRoster({ compound }: { compound: string }) {
  const load = useAnswer(readRoster, { compound })
  return <Loaded load={load}>{(roster, reload) => <Buildings roster={roster} onChanged={reload} />}</Loaded>
}

function Buildings({ roster, onChanged }: { roster: Roster; onChanged: () => void }) {
  const { compound, buildings, frozen } = roster
  const [chosen, setChosen] = useState('')
  const building = buildings.find(({ code }) => code === chosen) ?? buildings[0]
  const off = offWords(compound.households, compound.register)
  return (
    <>
      {frozen && <Notice tone="warning">{freezeWords(frozen)}</Notice>}
      {compound.brokenOff && (
        <Notice tone="danger">上次导入中途断开，计票户数仍是导入前的。请重新导入这个小区的楼盘表。</Notice>
      )}
      <View className="card rosters-head">
        <View className="rosters-search">
          <View className="title">{compound.name}</View>
          <View className="note spaced">
            {compound.buildings} 栋，计票 {compound.households} 户
            {compound.register === null ? '' : `，登记 ${compound.register} 户`}
          </View>
          {off && <Notice tone="warning">{off}。</Notice>}
        </View>
        <View className="rosters-actions">
          <Button kind="plain" onTap={() => goTo('rosterGenerate', { compound: compound.code })}>
            按楼栋生成
          </Button>
        </View>
      </View>
      {building ? (
        <>
          <View className="card">
            <Select
              label="楼栋"
              options={buildings.map(({ code, name, households }) => ({
                value: code,
                words: `${name}（计票 ${households} 户）`,
              }))}
              chosen={building.code}
              onChoose={setChosen}
            />
          </View>
          <BuildingHomes
            key={building.code}
            compound={compound.code}
            building={building.code}
            changeable={frozen === null && !compound.brokenOff}
            onChanged={onChanged}
          />
        </>
      ) : (
        <Empty words="这个小区还没有名册。请导入楼盘表，或按楼栋生成。" />
      )}
    </>
  )
}
