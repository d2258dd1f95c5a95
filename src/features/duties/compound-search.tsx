import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { findCompounds } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import type { AllView } from './all-view'

/** A compound by its name, or all of them again. */
export function CompoundSearch({ onChoose }: { onChoose: (compound: AllView['compound']) => void }) {
  const name = useRef('')
  const [sought, setSought] = useState('')
  return (
    <>
      <Field
        label="小区名称"
        placeholder="名称中的几个字"
        maxLength={30}
        onInput={(text) => {
          name.current = text
        }}
        onConfirm={() => setSought(name.current.trim())}
      />
      <View className="button-group">
        <Button onTap={() => setSought(name.current.trim())}>查找</Button>
        <Button kind="plain" onTap={() => onChoose(null)}>
          全部小区
        </Button>
      </View>
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
