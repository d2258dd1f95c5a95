import { useState } from 'react'
import { listCompounds } from '../../../core/contract/compounds'
import { Loaded } from '../../components/loaded'
import { NameSearch } from '../../components/name-search'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'

/** A compound within the caller's reach, found by a part of its name; nothing is chosen any more once another is looked for. */
export function HomeIn({ chosen, onChoose }: { chosen: string; onChoose: (compound: string) => void }) {
  const [sought, setSought] = useState('')
  const load = useAnswer(listCompounds, sought === '' ? null : { name: sought })
  const seek = (name: string) => {
    onChoose('')
    setSought(name)
  }
  return (
    <>
      <NameSearch label="提出人所在小区" placeholder="名称中的几个字" onSeek={seek} />
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
