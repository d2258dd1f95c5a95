import { View } from '@tarojs/components'
import { useState } from 'react'
import { listDisclosures } from '../../../core/contract/disclosures'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { notApplicableWords } from '../../components/disclosure/disclosure-words'
import { OnTime } from '../../components/disclosure/on-time'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { useChosenCompound } from '../../platform/chosen-compound'
import { goTab, goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { useAnswer } from '../../platform/use-answer'
import './disclosures.scss'
import { Follow } from './follow'
import { KindCell } from './kind-cell'
import { SaveAll } from './save-all'

export type Listed = OutputOf<typeof listDisclosures>
export type ListedKind = Listed['kinds'][number]

/** 小区公示: what has to be public in a compound, what is, and what is missing. */
export function Disclosures({ compound }: { compound: string | null }) {
  const chosen = useChosenCompound()
  const code = compound ?? chosen?.code ?? null
  if (code === null) {
    return (
      <Empty words="还没有选择小区。请先在“公开”中选择一个小区。">
        <Button onTap={() => goTab('published')}>选择小区</Button>
      </Empty>
    )
  }
  return <OfCompound key={code} compound={code} />
}

function OfCompound({ compound }: { compound: string }) {
  const load = useAnswer(listDisclosures, { compound }, { keep: true })
  return <Loaded load={load}>{(listed, reload) => <Kinds listed={listed} reload={reload} />}</Loaded>
}

function Kinds({ listed, reload }: { listed: Listed; reload: () => void }) {
  const { compound, kinds, onTime, byPublisher } = listed
  const [sought, setSought] = useState('')
  const shown = kinds.filter((kind) => isSought(kind, sought.trim()))
  const asked = shown.filter(isAsked).sort(lateFirst)
  return (
    <>
      <View className="card">
        <View className="title">{compound.name}</View>
        <OnTime onTime={onTime} byPublisher={byPublisher} />
        <Follow compound={compound.code} followed={listed.followed} onChanged={reload} />
      </View>
      <Overdue kinds={kinds} />
      <View className="card">
        <Field label="查找公示" placeholder="例如：公共收益、电梯、电话" maxLength={20} onInput={setSought} />
      </View>
      {asked.length > 0 && (
        <View className="card flush">
          {asked.map((kind) => (
            <KindCell key={kind.code} kind={kind} compound={compound.code} today={listed.today} />
          ))}
        </View>
      )}
      {shown.length === 0 && <Empty words="没有找到相关的公示，请换一个词。" />}
      <NotApplicable kinds={shown.filter((kind) => !isAsked(kind))} />
      <View className="card flush">
        <Cell
          words="纠错与答复"
          note="对公示提出的疑问，以及公示单位的答复"
          onTap={() => goTo('corrections', { compound: compound.code })}
        />
        {inBrowser && (
          <Cell
            words="打印公示"
            note="最近一期的全部公示，可张贴在小区公示栏"
            onTap={() => goTo('disclosurePrint', { compound: compound.code })}
          />
        )}
      </View>
      {inBrowser && <SaveAll listed={listed} />}
    </>
  )
}

const isAsked = ({ publisher, newest, waiting }: ListedKind) =>
  publisher !== null || newest !== null || waiting.length > 0

/** Whether a kind is meant by a word: by what it is called, what belongs in it, or what is newest of it. */
function isSought({ title, about, newest }: ListedKind, text: string): boolean {
  return text === '' || [title, about, newest?.title ?? ''].some((words) => words.includes(text))
}

/** What is late is told first, and stands first in the list. */
function Overdue({ kinds }: { kinds: readonly ListedKind[] }) {
  const late = kinds.flatMap(({ waiting }) => waiting.filter(({ state }) => state === 'overdue'))
  if (late.length === 0) return null
  return <Notice tone="danger">有 {late.length} 项公示已经逾期，排在最前。</Notice>
}

const lateFirst = (a: ListedKind, b: ListedKind) => Number(isLate(b)) - Number(isLate(a))
const isLate = ({ waiting }: ListedKind) => waiting.some(({ state }) => state === 'overdue')

/** Kinds that nobody has to publish here, each with why. */
function NotApplicable({ kinds }: { kinds: readonly ListedKind[] }) {
  const [open, setOpen] = useState(false)
  if (kinds.length === 0) return null
  return (
    <View className="card flush">
      <Cell words="不适用的类别" value={`${kinds.length} 类`} expanded={open} onTap={() => setOpen(!open)} />
      {open &&
        kinds.map(({ code, title, notApplicable }) => (
          <Cell
            key={code}
            words={title}
            note={notApplicable === null ? undefined : notApplicableWords[notApplicable]}
          />
        ))}
    </View>
  )
}
