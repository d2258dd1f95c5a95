import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Category } from '../../../core/complaint/categories'
import {
  type OutsideSource,
  outsideSource,
  outsideSources,
  outsideSourceTitles,
} from '../../../core/complaint/outside-case'
import { type OutsideColumn, outsideColumns } from '../../../core/complaint/outside-columns'
import { type OutsideRow, readOutsideRows } from '../../../core/complaint/outside-rows'
import { unexplainedWords } from '../../../core/complaint/outside-said'
import { type CaseCompound, listCaseCompounds } from '../../../core/contract/outside-cases'
import { listPlaces } from '../../../core/contract/results'
import { dayOfInstant } from '../../../core/place/day'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { TableImport } from '../../components/table-import/table-import'
import { goTo } from '../../platform/go'
import { phoneStore } from '../../platform/storage'
import { useAnswer } from '../../platform/use-answer'
import { useWhole } from '../../platform/use-whole'
import { ComparedImport } from './compared-import'
import './outside.scss'
import { rememberedWords, rememberWords } from './remembered-words'
import { WordMapping } from './word-mapping'

const examples = [
  [
    'GD202603010001（请删去本行）',
    '示例花园',
    '',
    '新东街道',
    '2026-03-01',
    '投诉',
    '电梯',
    '物业服务企业',
    '已解决',
  ],
  ['GD202603020002（请删去本行）', '示例家园', '', '新东街道', '2026-03-02 09:30', '投诉', '供水', '', ''],
]

export type ImportGround = {
  compounds: readonly CaseCompound[]
  categories: readonly Category[]
  subdistricts: ReadonlyMap<string, string>
}

/** 导入外部工单: a table is read on this computer, looked through, and only then stored. */
export function OutsideImport() {
  const pages = useWhole(listCaseCompounds, (page) => [page])
  const places = useAnswer(listPlaces, {})
  return (
    <Loaded load={pages}>
      {(read) => (
        <Loaded load={places}>
          {({ subdistricts }) => (
            <Importing
              compounds={read.flatMap(({ compounds }) => compounds)}
              categories={read[0]?.categories ?? []}
              subdistricts={new Map(subdistricts.map(({ code, name }) => [code, name]))}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

function Importing(ground: ImportGround) {
  const [source, setSource] = useState<OutsideSource>('hotline12345')
  const [rows, setRows] = useState<OutsideRow[] | null>(null)
  if (ground.compounds.length === 0) {
    return (
      <Empty words="还没有登记小区。外部工单按小区统计，请先登记小区。">
        <View className="button-group">
          <Button onTap={() => goTo('compounds')}>查看小区</Button>
        </View>
      </Empty>
    )
  }
  if (rows !== null) return <Read {...{ ground, source, rows }} onAgain={() => setRows(null)} />
  return (
    <>
      <View className="card">
        <Select
          label="来源"
          options={outsideSources.map((each) => ({ value: each, words: outsideSourceTitles[each] }))}
          chosen={source}
          onChoose={(value) => setSource(outsideSource.parse(value))}
        />
        <View className="note spaced">
          一个文件只放一种来源。首次评选请导入最近十二个月；最早可到 24 个月前。重复导入同一文件不会重复计数。
        </View>
      </View>
      <Notice>
        只读取下面列出的各列。投诉人姓名、电话、住址和诉求内容一律不读取、不上传；表里有这些列也不必删去。
      </Notice>
      <TableImport<OutsideColumn>
        title="外部工单表"
        fields={outsideColumns}
        examples={examples}
        onRows={(read) => setRows(read)}
      />
    </>
  )
}

type ReadProps = { ground: ImportGround; source: OutsideSource; rows: OutsideRow[]; onAgain: () => void }

/** What a file says, in the words of this system: words that mean nothing for certain are asked for first. */
function Read({ ground, source, rows, onAgain }: ReadProps) {
  const [said, setSaid] = useState(() => rememberedWords(phoneStore))
  const [isExplained, setExplained] = useState(false)
  const words = useMemo(
    () => unexplainedWords(rows, { categories: ground.categories, said }),
    [rows, ground.categories, said],
  )
  const read = useMemo(
    () => readOutsideRows(rows, { ...ground, said, today: dayOfInstant(new Date().toISOString()) }),
    [rows, ground, said],
  )
  if (!isExplained && words.category.length + words.responsible.length > 0) {
    return (
      <WordMapping
        {...{ words, said, onAgain }}
        categories={ground.categories}
        onSaid={(more) => {
          rememberWords(phoneStore, more)
          setSaid(more)
          setExplained(true)
        }}
      />
    )
  }
  return <ComparedImport {...{ source, read, onAgain }} categories={ground.categories} />
}
