import { View } from '@tarojs/components'
import { useState } from 'react'
import { readDisclosureDraft } from '../../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../../core/contract/endpoint'
import { cadenceWords, dueDayWords, periodWords } from '../../components/disclosure/disclosure-words'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { useAnswer } from '../../platform/use-answer'
import { DraftForm } from './draft-form'
import './publishing.scss'

export type DraftPlace = { compound: string; kind: string; period: string | null }
export type ReadDraft = OutputOf<typeof readDisclosureDraft>

/** 填写公示: a draft of a disclosure, from what was begun, else from what is published, else from nothing. */
export function Draft(place: DraftPlace) {
  // Begun anew, it is read anew.
  const [turn, setTurn] = useState(0)
  return <Asked key={turn} place={place} onAgain={() => setTurn(turn + 1)} />
}

function Asked({ place, onAgain }: { place: DraftPlace; onAgain: () => void }) {
  const load = useAnswer(readDisclosureDraft, place)
  return (
    <Loaded load={load}>
      {(read) => (
        <>
          <About read={read} period={place.period} />
          <DraftForm {...{ place, onAgain }} found={read} />
        </>
      )}
    </Loaded>
  )
}

function About({
  read: { kind, dueDay, newest, draft },
  period,
}: {
  read: ReadDraft
  period: string | null
}) {
  return (
    <>
      <View className="card">
        <View className="title">
          {kind.title}
          {period !== null && `：${periodWords(period)}`}
        </View>
        <View className="spaced">{kind.about}</View>
        <View className="note">{cadenceWords(kind.cadence)}</View>
        {dueDay && newest === 0 && <View className="note">应于 {dueDayWords(dueDay)}公示</View>}
        <View className="note">公示依据：{kind.basis}</View>
      </View>
      {newest > 0 && (
        <Notice>
          已公示到第 {newest} 版。发布后会成为第 {newest + 1} 版，以前的各版本仍可查看。
        </Notice>
      )}
      {draft && <Notice tone="success">已为您打开本单位上次保存的草稿。</Notice>}
    </>
  )
}
