import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readSelectionList } from '../../../core/contract/selection-lists'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { CityChoice } from '../../components/city-choice'
import { CopyButton } from '../../components/copy-button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { DataTable } from '../../components/plot/data-table'
import { Select } from '../../components/select'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { ruleWords } from './campaign-words'
import { objectingWords, stateOf, stateWords } from './list-state'
import {
  againstChosen,
  aspectTitles,
  awardStates,
  movedWords,
  objectionStates,
  variantWords,
} from './list-words'
import { Objecting } from './objecting'
import './selection.scss'

type Read = OutputOf<typeof readSelectionList>
type List = NonNullable<Read['list']>

/** 公示名单: who is proposed and why, who is left out and why, what would be under other choices, objections, and how to check it all. */
export function SelectionList({ campaign }: { campaign: string | null }) {
  const [number, setNumber] = useState<number | null>(null)
  const load = useAnswer(
    readSelectionList,
    { ...(campaign && { campaign }), ...(number !== null && { number }) },
    { keep: true },
  )
  if (load.status === 'failed' && load.failure.code === 'city_not_chosen') {
    return <CityChoice page="selectionList" />
  }
  return (
    <Loaded
      load={load}
      empty={({ list }) =>
        list === null && <Empty words="名单还没有生成。公示阶段开始、评价结果公布后，这里会显示名单。" />
      }
    >
      {(read, reload) =>
        read.list && <Sections read={read} list={read.list} onChoose={setNumber} reload={reload} />
      }
    </Loaded>
  )
}

type SectionsProps = { read: Read; list: List; onChoose: (number: number) => void; reload: () => void }

function Sections({ read, list, onChoose, reload }: SectionsProps) {
  const nameOf = (compound: string) =>
    list.compounds.find((each) => each.compound === compound)?.name ?? compound
  return (
    <>
      <Head read={read} list={list} onChoose={onChoose} />
      <View className="selection-columns">
        <View>
          <Decision read={read} list={list} />
          <Places read={read} list={list} />
          <LeftOut list={list} nameOf={nameOf} />
        </View>
        <View>
          <Objections read={read} list={list} reload={reload} />
          <Changes list={list} />
          <Rulings read={read} />
          <Sensitivity read={read} list={list} nameOf={nameOf} />
          <File list={list} />
        </View>
      </View>
    </>
  )
}

function Title({ words }: { words: string }) {
  return (
    <View className="title" role="heading" aria-level={2}>
      {words}
    </View>
  )
}

function Head({ read, list, onChoose }: Omit<SectionsProps, 'reload'>) {
  const { campaign, lists } = read
  return (
    <View className="card">
      <Title words={campaign.name} />
      <View className="spaced">{stateWords(stateOf(read, list))}</View>
      <View className="note spaced">{ruleWords(campaign.order)}</View>
      <View className="note">
        第 {list.number} 份名单，{fullMomentWords(list.sealedAt)} 由{list.office}封存，封存后不能改动。
      </View>
      {lists.length > 1 && (
        <Select
          label="名单"
          options={lists.map((each) => ({ value: String(each.number), words: `第 ${each.number} 份` }))}
          chosen={String(list.number)}
          onChoose={(value) => onChoose(Number(value))}
        />
      )}
    </View>
  )
}

function Decision({ read: { campaign, decision }, list }: { read: Read; list: List }) {
  if (decision?.list !== list.number) return null
  return (
    <View className="card flush">
      {decision.awarded.map(({ award, name, districtName, state, compound }) => (
        <Cell
          key={award}
          words={name}
          note={`${districtName}${decision.recommended.includes(compound) ? '，已推荐省厅' : ''}`}
          value={state === 'awarded' ? '证书' : awardStates[state]}
          onTap={() => goTo('certificate', { campaign: campaign.code, compound })}
        />
      ))}
    </View>
  )
}

function Places({ read, list }: { read: Read; list: List }) {
  const { most } = read.campaign.quota
  const { places } = list.outcome
  if (places.length === 0) return <Notice tone="warning">没有小区通过全部要求。</Notice>
  return (
    <View className="card flush" role="list" aria-label="名单">
      {places.map(({ compound, place, words }) => {
        const listed = list.compounds.find((each) => each.compound === compound)
        return (
          <View key={compound} className="selection-place" role="listitem">
            <View className={place > most ? 'selection-rank beyond' : 'selection-rank'}>{place}</View>
            <View className="cell-words">
              {listed?.name}
              <View className="note">
                {listed?.districtName} · {listed?.applicant}
                {place > most && ' · 名额之外'}
              </View>
              <View className="note spaced">{words}</View>
            </View>
          </View>
        )
      })}
    </View>
  )
}

type Named = { list: List; nameOf: (compound: string) => string }

function LeftOut({ list, nameOf }: Named) {
  const { leftOut } = list.outcome
  if (leftOut.length === 0) return null
  return (
    <View className="card">
      <Title words={`没有名次的申报（${leftOut.length} 个）`} />
      {leftOut.map(({ compound, words }) => (
        <View key={compound} className="selection-line">
          {nameOf(compound)}
          <View className="note">{words}</View>
        </View>
      ))}
    </View>
  )
}

type ObjectionsProps = Omit<SectionsProps, 'onChoose'>

function Objections({ read, list, reload }: ObjectionsProps) {
  // What was just raised is read anew.
  const [raised, setRaised] = useState(0)
  const state = stateOf(read, list)
  return (
    <View className="card">
      <Title words="异议" />
      <View className="note">{objectingWords(state)}</View>
      <Objecting
        key={raised}
        campaign={read.campaign.code}
        {...{ list, isOpen: state.is === 'open' }}
        onDone={() => {
          setRaised(raised + 1)
          reload()
        }}
      />
      {read.objections.map(({ name, aspect, list: of, state: answered, answer }, index) => (
        // Objections have no key of their own: who raised them must not be told by one.
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
        <View key={index} className="selection-line">
          {name}：{aspectTitles[aspect]}（第 {of} 份名单）
          <View className="note">
            {objectionStates[answered]}
            {answer && `：${answer.why}（${answer.office}，${fullMomentWords(answer.at)}）`}
          </View>
        </View>
      ))}
    </View>
  )
}

function Changes({ list }: { list: List }) {
  if (list.number === 1) return null
  return (
    <View className="card">
      <Title words={`与第 ${list.number - 1} 份名单的不同`} />
      {list.changes.length === 0 && <View className="note">名次和事实都没有变化。</View>}
      {list.changes.map(({ compound, name, facts, ...moved }) => (
        <View key={compound} className="selection-line">
          {name}：{movedWords(moved)}
          {facts.map((fact) => (
            <View key={fact} className="note">
              {fact}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function Rulings({ read: { rulings } }: { read: Read }) {
  if (rulings.length === 0) return null
  return (
    <View className="card">
      <Title words="裁定" />
      {rulings.map(({ name, kind, why, office, at }) => (
        <View key={at} className="selection-line">
          {name}：{kind === 'excluded' ? '退出选树' : '恢复'}
          <View className="note">
            {why}（{office}，{fullMomentWords(at)}）
          </View>
        </View>
      ))}
    </View>
  )
}

function Sensitivity({ read, list, nameOf }: Named & { read: Read }) {
  const { places, sensitivity } = list.outcome
  if (places.length === 0) return null
  const { most } = read.campaign.quota
  return (
    <View className="card">
      <Title words="换一种算法会怎样" />
      <View className="note">
        规则在活动发布时已固定。
        {places.length <= most
          ? `名单上有 ${places.length} 个小区，不多于名额，先后怎样排都一样；有变化的，是入围的小区变了。`
          : '这张表说明入选结果在多大程度上取决于规则。'}
      </View>
      <DataTable
        label="换一种算法会怎样"
        table={{
          columns: ['如果', '入选小区'],
          rows: sensitivity.map(({ variant, first }) => [
            variantWords(variant),
            againstChosen(first, { places, most, nameOf }),
          ]),
        }}
      />
    </View>
  )
}

function File({ list: { number, file, snapshot } }: { list: List }) {
  const command = `npm run verify -- ${number}-${file.sha256.slice(0, 16)}.jsonl.gz`
  return (
    <View className="card">
      <Title words="核验" />
      <View className="note">
        名单由封存文件中的事实按固定规则算出。下载封存文件，在本平台的程序目录里运行下面的命令，就能重新算出每一个名次，并显示解压后的校验值，与这里的核对。满意度来自评价周期结果的第{' '}
        {snapshot.number} 次封存，另有核验办法。
      </View>
      <View className="selection-hash spaced">{command}</View>
      <View className="selection-hash spaced">解压后的 SHA-256：{file.sha256}</View>
      <View className="button-group">
        <CopyButton text={file.sha256} words="复制校验值" />
        <Button kind="plain" onTap={() => goTo('verify', { period: snapshot.period })}>
          核验评价结果
        </Button>
        {inBrowser && file.url && (
          <Button kind="plain" onTap={() => window.open(file.url ?? '', '_blank', 'noopener')}>
            下载封存文件
          </Button>
        )}
      </View>
    </View>
  )
}
