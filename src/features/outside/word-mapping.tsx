import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Category, parties, partyTitles } from '../../../core/complaint/categories'
import {
  byCategory,
  leftOut,
  type SaidWords,
  type unexplainedWords,
} from '../../../core/complaint/outside-said'
import { likelyCategory } from '../../../core/complaint/outside-words'
import { nameKey } from '../../../core/place/name-key'
import { Button } from '../../components/button'
import { type Option, Select } from '../../components/select'

type Words = ReturnType<typeof unexplainedWords>

type WordMappingProps = {
  words: Words
  said: SaidWords
  categories: readonly Category[]
  onSaid: (said: SaidWords) => void
  onAgain: () => void
}

const notChosen = { value: '', words: '请选择' }
const partyOptions: Option[] = [
  notChosen,
  ...parties.map((party) => ({ value: party, words: partyTitles[party] })),
  { value: byCategory, words: '只是承办单位，按类别确定' },
]

/** The file's words for categories and offices that this system does not know: what each means, once and for the next files. */
export function WordMapping({ words, said, categories, onSaid, onAgain }: WordMappingProps) {
  const [category, setCategory] = useState(() => proposedCategories(words, categories))
  const [responsible, setResponsible] = useState<Record<string, string>>({})
  const open =
    words.category.filter(({ words: each }) => !category[nameKey(each)]).length +
    words.responsible.filter(({ words: each }) => !responsible[nameKey(each)]).length
  const categoryOptions: Option[] = [
    notChosen,
    ...categories.map(({ code, title }) => ({ value: code, words: title })),
    { value: leftOut, words: '与小区物业无关，不导入' },
  ]
  return (
    <>
      <Explained
        title={`类别：有 ${words.category.length} 种说法要对应到本系统的类别`}
        note="已按字面给出建议，请逐一核对。"
        words={words.category}
        options={categoryOptions}
        chosen={category}
        onChoose={(key, value) => setCategory({ ...category, [key]: value })}
      />
      <Explained
        title={`责任单位：有 ${words.responsible.length} 种说法要说明是哪一类`}
        note="责任单位是这件事归谁负责，不是由谁承办；只是承办的，选“按类别确定”。"
        words={words.responsible}
        options={partyOptions}
        chosen={responsible}
        onChoose={(key, value) => setResponsible({ ...responsible, [key]: value })}
      />
      <View className="card note">
        {open > 0 && `还有 ${open} 种没有选择，用到它们的行暂不导入。`}
        您的选择记在这台电脑的浏览器里，下次遇到同样的说法不再询问。
      </View>
      <View className="button-group">
        <Button
          onTap={() =>
            onSaid({
              category: { ...said.category, ...chosenIn(category) },
              responsible: { ...said.responsible, ...chosenIn(responsible) } as SaidWords['responsible'],
            })
          }
        >
          确定并核对
        </Button>
        <Button kind="plain" onTap={onAgain}>
          换一个文件
        </Button>
      </View>
    </>
  )
}

function proposedCategories(words: Words, categories: readonly Category[]): Record<string, string> {
  return Object.fromEntries(
    words.category.map(({ words: each }) => [nameKey(each), likelyCategory(each, categories)?.code ?? '']),
  )
}

const chosenIn = (choices: Record<string, string>) =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== ''))

type ExplainedProps = {
  title: string
  note: string
  words: Words['category']
  options: readonly Option[]
  chosen: Readonly<Record<string, string>>
  onChoose: (key: string, value: string) => void
}

function Explained({ title, note, words, options, chosen, onChoose }: ExplainedProps) {
  if (words.length === 0) return null
  return (
    <View className="card">
      <View className="strong">{title}</View>
      <View className="note">{note}</View>
      <View className="outside-words">
        {words.map(({ words: each, rows }) => (
          <Select
            key={each}
            label={`${each}（${rows}\u00a0行）`}
            options={options}
            chosen={chosen[nameKey(each)] ?? ''}
            onChoose={(value) => onChoose(nameKey(each), value)}
          />
        ))}
      </View>
    </View>
  )
}
