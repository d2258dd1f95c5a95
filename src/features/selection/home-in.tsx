import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { listCompounds } from '../../../core/contract/compounds'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'

/** A compound within the caller's reach, found by a part of its name; nothing is chosen any more once another is looked for. */
export function HomeIn({ chosen, onChoose }: { chosen: string; onChoose: (compound: string) => void }) {
  const name = useRef('')
  const [sought, setSought] = useState('')
  const load = useAnswer(listCompounds, sought === '' ? null : { name: sought })
  const seek = () => {
    onChoose('')
    setSought(name.current.trim())
  }
  return (
    <>
      <Field
        label="提出人所在小区"
        placeholder="名称中的几个字"
        maxLength={30}
        onInput={(text) => {
          name.current = text
        }}
        onConfirm={seek}
      />
      <View className="button-group">
        <Button kind="plain" onTap={seek}>
          查找
        </Button>
      </View>
      {sought !== '' && (
        <Loaded
          load={load}
          empty={({ compounds }) => compounds.length === 0 && <Empty words="没有找到名称相符的小区。" />}
        >
          {({ compounds }) => (
            <Select
              label="小区"
              options={[
                { value: '', words: '请选择' },
                ...compounds.map((each) => ({ value: each.code, words: each.name })),
              ]}
              chosen={chosen}
              onChoose={onChoose}
            />
          )}
        </Loaded>
      )}
    </>
  )
}
