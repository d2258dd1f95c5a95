import { View } from '@tarojs/components'
import { useState } from 'react'
import { findCompounds } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { NameSearch } from '../../components/name-search'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import type { AllView } from './all-view'

/** A compound by its name, or all of them again. */
export function CompoundSearch({ onChoose }: { onChoose: (compound: AllView['compound']) => void }) {
  const [sought, setSought] = useState('')
  return (
    <>
      <NameSearch label="小区名称" placeholder="名称中的几个字" onSeek={setSought}>
        <Button kind="plain" onTap={() => onChoose(null)}>
          全部小区
        </Button>
      </NameSearch>
      {sought && <Found name={sought} onChoose={onChoose} />}
    </>
  )
}

type FoundProps = { name: string; onChoose: (compound: AllView['compound']) => void }

function Found({ name, onChoose }: FoundProps) {
  const load = useAnswer(findCompounds, { name })
  return (
    <Loaded
      load={load}
      empty={({ compounds }) => (compounds.length > 0 ? null : <Empty words="没有找到名称相符的小区。" />)}
    >
      {({ compounds }) => (
        <View className="spaced">
          {compounds.map(({ code, name: found }) => (
            <Cell key={code} words={found} onTap={() => onChoose({ code, name: found })} />
          ))}
        </View>
      )}
    </Loaded>
  )
}
