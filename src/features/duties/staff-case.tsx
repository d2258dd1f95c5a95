import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { StaffActType } from '../../../core/complaint/acts'
import { type StaffCase as Found, readCase } from '../../../core/contract/cases'
import { CaseFacts } from '../../components/case/case-facts'
import { Timeline } from '../../components/case/timeline'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { ActSheet } from './act-sheet'
import { actsOf } from './act-words'
import { CaseActs } from './case-acts'
import { CaseDuties } from './case-duties'
import './duties.scss'
import type { KeptFields } from './forms/form'

type StaffCaseProps = {
  number: string
  /** The case has changed, by an act or because somebody else was faster: a list beside it is old. */
  onChanged?: () => void
}

/** One case with everything that this office may do with it; also the side panel of the lists. */
export function StaffCase({ number, onChanged }: StaffCaseProps) {
  const load = useAnswer(readCase, { number })
  return (
    <Loaded load={load}>
      {(read, reload) => (
        <Handled
          read={read.case}
          onChanged={() => onChanged?.()}
          onOld={() => {
            reload()
            onChanged?.()
          }}
        />
      )}
    </Loaded>
  )
}

type HandledProps = { read: Found; onChanged: () => void; onOld: () => void }

function Handled({ read, onChanged, onOld }: HandledProps) {
  // What an act has answered is newer than what was read, until it is read anew.
  const [acted, setActed] = useState<{ after: Found; found: Found }>({ after: read, found: read })
  const [act, setAct] = useState<StaffActType | null>(null)
  const kept = useRef<KeptFields>({})
  const found = acted.after === read ? acted.found : read

  function done(next: Found, words: string) {
    setActed({ after: read, found: next })
    setAct(null)
    say(words)
    onChanged()
  }

  return (
    <View className="staff-case">
      <View>
        <CaseDuties found={found} />
        <CaseFacts found={found} />
        {found.unchecked && (
          <Notice tone="warning">文字未经微信内容安全检查，请谨慎转述，不要截图外传。</Notice>
        )}
        {found.contact && <Contact contact={found.contact} />}
        <CaseActs found={found} offered={actsOf(found)} onAct={setAct} />
      </View>
      <View className="card">
        <View className="strong timeline-title">办理经过</View>
        <Timeline
          entries={found.timeline}
          reader="other"
          categoryTitle={(code) => found.categories.find((each) => each.code === code)?.title ?? null}
        />
      </View>
      {act && (
        <ActSheet {...{ act, found, onOld }} kept={kept.current} onDone={done} onClose={() => setAct(null)} />
      )}
    </View>
  )
}

function Contact({ contact: { label, phone } }: { contact: NonNullable<Found['contact']> }) {
  return (
    <View className="card">
      <View className="strong">上门联系</View>
      <View className="spaced">房号：{label}</View>
      {phone && <View>电话：{phone}</View>}
      <View className="note spaced">居民同意仅为上门处理这件工单告知，请勿记录、外传或用于其他事项。</View>
    </View>
  )
}
