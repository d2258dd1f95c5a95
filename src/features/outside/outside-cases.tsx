import { View } from '@tarojs/components'
import { useState } from 'react'
import { type OutsideSource, outsideSources, outsideSourceTitles } from '../../../core/complaint/outside-case'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { listOutsideCases } from '../../../core/contract/outside-cases'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { LineEntry } from '../../components/text-entry'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import { CaseRows } from './case-rows'
import './outside.scss'

type Listed = OutputOf<typeof listOutsideCases>
type Asked = InputOf<typeof listOutsideCases>

/** What the list is narrowed to; empty means everything. */
type ListView = {
  source: '' | OutsideSource
  linked: '' | 'yes' | 'no'
  name: string
  compound: { code: string; name: string } | null
}

const everything: ListView = { source: '', linked: '', name: '', compound: null }

/** 外部工单: cases that came by other ways than this app, newest first. */
export function OutsideCases() {
  const [view, setView] = useState(everything)
  const asked = askedOf(view)
  const load = useAnswer(listOutsideCases, asked)
  return (
    <>
      <Filters view={view} onView={setView} />
      <Loaded load={load}>
        {(first, reload) => (
          <Cases
            {...{ first, asked, reload }}
            isNarrowed={Object.keys(asked).length > 0}
            onCompound={(compound) => setView({ ...everything, compound })}
          />
        )}
      </Loaded>
    </>
  )
}

function askedOf({ source, linked, name, compound }: ListView): Asked {
  return {
    ...(source && { source }),
    ...(linked && { linked: linked === 'yes' }),
    ...(name && { name }),
    ...(compound && { compound: compound.code }),
  }
}

const sourceOptions = [
  { value: '', words: '全部' },
  ...outsideSources.map((source) => ({ value: source, words: outsideSourceTitles[source] })),
]
const linkOptions = [
  { value: '', words: '全部' },
  { value: 'no', words: '单独计数' },
  { value: 'yes', words: '已关联本平台投诉' },
]

type FiltersProps = { view: ListView; onView: (view: ListView) => void }

function Filters({ view, onView }: FiltersProps) {
  const [typed, setTyped] = useState('')
  const find = () => onView({ ...view, name: typed.trim(), compound: null })
  return (
    <View className="outside-bar">
      <Select
        label="来源"
        options={sourceOptions}
        chosen={view.source}
        onChoose={(source) => onView({ ...view, source: source as ListView['source'] })}
      />
      <Select
        label="计数"
        options={linkOptions}
        chosen={view.linked}
        onChoose={(linked) => onView({ ...view, linked: linked as ListView['linked'] })}
      />
      {view.compound === null ? (
        <View className="select outside-search">
          <View className="select-label">小区</View>
          <LineEntry
            className="select-control"
            label="按小区名称查找"
            placeholder="小区名称"
            maxLength={30}
            onInput={setTyped}
            onConfirm={find}
          />
          <Button kind="plain" onTap={find}>
            查找
          </Button>
        </View>
      ) : (
        <View className="select outside-search">
          <View className="select-label">小区</View>
          <View className="strong">{view.compound.name}</View>
          <Button kind="plain" onTap={() => onView({ ...view, name: '', compound: null })}>
            看全部小区
          </Button>
        </View>
      )}
    </View>
  )
}

type CasesProps = {
  first: Listed
  asked: Asked
  isNarrowed: boolean
  reload: () => void
  onCompound: (compound: { code: string; name: string }) => void
}

function Cases({ first, asked, isNarrowed, reload, onCompound }: CasesProps) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listOutsideCases, asked, first)
  const { mayChange, categories } = first
  const cases = pages.flatMap((page) => page.cases)
  return (
    <>
      {mayChange && (
        <View className="outside-bar">
          <Button onTap={() => goTo('outsideImport')}>从表格导入</Button>
        </View>
      )}
      {cases.length === 0 ? (
        <Empty words={emptyWords(isNarrowed, mayChange)} />
      ) : (
        <CaseRows {...{ cases, categories, mayChange, onCompound }} onChanged={reload} />
      )}
      <FailureNotice failure={failure} />
      {hasMore && (
        <Button kind="text" busy={busy} onTap={readNext}>
          更早的工单
        </Button>
      )}
    </>
  )
}

function emptyWords(isNarrowed: boolean, mayChange: boolean): string {
  if (isNarrowed) return '没有符合条件的外部工单。'
  return mayChange
    ? '还没有外部工单。可以导入 12345 热线、信访和投诉热线的表格，首次评选一般导入最近十二个月。'
    : '辖区内还没有外部工单，由区县住建或市住建局导入。'
}
