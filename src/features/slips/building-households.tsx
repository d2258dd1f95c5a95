import { View } from '@tarojs/components'
import { useState } from 'react'
import { listHouseholds } from '../../../core/contract/slips'
import { Cell } from '../../components/cell'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { useAnswer } from '../../platform/use-answer'
import { SlipOfHousehold } from './slip-of-household'

type BuildingHouseholdsProps = { compound: string; building: string }

/** The households of a building with how many members each has; pressing one leads to its slip. */
export function BuildingHouseholds({ compound, building }: BuildingHouseholdsProps) {
  const load = useAnswer(listHouseholds, { compound, building })
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  // Read from the list, so that the sheet counts as the list does.
  const listed = load.status === 'done' ? load.data.households : []
  const shown = listed.find(({ code }) => code === chosen)
  return (
    <>
      <View className="card">
        <Field label="按房号查找" placeholder="例如 501" maxLength={20} onInput={setText} />
      </View>
      <Loaded load={load}>
        {({ households }) => {
          const found = households.filter(({ label }) => label.includes(text.trim()))
          if (found.length === 0) return <Empty words="没有找到这个房号。" />
          return (
            <View className="card flush slips-list">
              {found.map((household) => (
                <Cell
                  key={household.code}
                  words={household.label}
                  value={household.members === 0 ? '未绑定' : `${household.members} 人已绑定`}
                  onTap={() => setChosen(household.code)}
                />
              ))}
            </View>
          )
        }}
      </Loaded>
      {shown && load.status === 'done' && (
        <Sheet title={shown.label} onClose={() => setChosen(null)}>
          <SlipOfHousehold
            household={shown.code}
            members={shown.members}
            onChanged={load.reload}
            onClose={() => setChosen(null)}
          />
        </Sheet>
      )}
    </>
  )
}
