import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { readSelectionList } from '../../../core/contract/selection-lists'
import { enterSelectionObjection } from '../../../core/contract/selection-objections'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { goBack } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import './selection.scss'
import { HomeIn } from './home-in'
import type { Aspect } from './list-words'
import { aspectOptions, fewestLetters } from './object-sheet'

type Listed = readonly { compound: string; name: string }[]

/** 登记异议: one that came on paper or by telephone, for a household within reach; which one it was is not kept. */
export function ObjectionEntry({ campaign }: { campaign: string }) {
  const load = useAnswer(readSelectionList, { campaign })
  return (
    <Loaded
      load={load}
      empty={({ list }) => list === null && <Empty words="名单还没有公示，暂时不能登记异议。" />}
    >
      {({ list }) => list && <Entry campaign={campaign} compounds={list.compounds} />}
    </Loaded>
  )
}

function Entry({ campaign, compounds }: { campaign: string; compounds: Listed }) {
  const [compound, setCompound] = useState(compounds[0]?.compound ?? '')
  const [aspect, setAspect] = useState<Aspect>('other')
  const [channel, setChannel] = useState<'paper' | 'phone'>('paper')
  const [homeIn, setHomeIn] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const said = useRef({ home: '', why: '' })
  const { write, busy, failure } = useWrite(enterSelectionObjection)

  async function enter() {
    const home = said.current.home.trim()
    const why = said.current.why.trim()
    const isShort = homeIn === '' || home === '' || why.length < fewestLetters
    setFault(isShort ? '请填写提出人的小区、住处和理由。' : null)
    if (isShort || !(await write({ campaign, compound, aspect, channel, homeIn, home, why }))) return
    say('异议已登记。')
    goBack()
  }
  return (
    <View className="card selection-entry">
      <Select
        label="对哪个小区"
        options={compounds.map((each) => ({ value: each.compound, words: each.name }))}
        chosen={compound}
        onChoose={setCompound}
      />
      <Select
        label="哪一方面"
        options={aspectOptions}
        chosen={aspect}
        onChoose={(value) => setAspect(value as Aspect)}
      />
      <Select
        label="怎样提出的"
        options={[
          { value: 'paper', words: '书面' },
          { value: 'phone', words: '电话' },
        ]}
        chosen={channel}
        onChoose={(value) => setChannel(value as typeof channel)}
      />
      <HomeIn chosen={homeIn} onChoose={setHomeIn} />
      <Field
        label="提出人的住处"
        placeholder="例如：1幢101室"
        note="与住户名册一致。只用来确认每户一次，不保存。"
        onInput={(text) => {
          said.current.home = text
        }}
      />
      <Field
        kind="area"
        label="理由"
        note="照原意登记，不写姓名、房号、电话。"
        maxLength={500}
        counted
        fault={fault}
        onInput={(text) => {
          said.current.why = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void enter()}>
          登记
        </Button>
      </View>
    </View>
  )
}
