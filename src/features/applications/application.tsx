import { View } from '@tarojs/components'
import { useState } from 'react'
import { readApplication } from '../../../core/contract/applications'
import { wordsOfDay } from '../../../core/place/day'
import { applicationStateTitles } from '../../../core/selection/application'
import { EvidenceList } from '../../components/evidence/evidence-list'
import { Loaded } from '../../components/loaded'
import { dayWords, fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { ActButtons } from './act-buttons'
import {
  consentWords,
  officeWords,
  principlesWords,
  type ReadApplication,
  stepTitles,
} from './application-words'
import './applications.scss'
import { PrincipleCard } from './principle-card'

/** 申报: one application, its course, and what becomes of the eight principles. */
export function Application({ id }: { id: string }) {
  const load = useAnswer(readApplication, { application: id })
  return <Loaded load={load}>{(read, reload) => <Shown read={read} onChanged={reload} />}</Loaded>
}

function Shown({ read, onChanged }: { read: ReadApplication; onChanged: () => void }) {
  const { application, principles, lookBack } = read
  const [turn, setTurn] = useState(0)
  return (
    <View className="application">
      <View className="application-case">
        <Head read={read} />
        <ActButtons
          key={turn}
          read={read}
          onChanged={() => {
            setTurn(turn + 1)
            onChanged()
          }}
        />
        <View className="card">
          <View className="strong">主要做法</View>
          <View className="application-text">{application.practices}</View>
          <View className="strong spaced">取得成效</View>
          <View className="application-text">{application.results}</View>
          {application.evidence.length > 0 && (
            <>
              <View className="strong spaced">证明材料</View>
              <EvidenceList files={application.evidence} label="申报材料" />
            </>
          )}
        </View>
        <Course read={read} />
      </View>
      <View className="application-principles">
        <View className="card">
          <View className="strong">原则要求（附件1）</View>
          <View className="spaced">{principlesWords(principles.map(({ state }) => state))}</View>
          <View className="note">
            回溯期 {wordsOfDay(lookBack.from)}至 {wordsOfDay(lookBack.until)}
            。必备的原则要求有一项不符合或没有证明，就不能入选。
          </View>
        </View>
        {principles.map((principle) => (
          <PrincipleCard
            key={principle.principle}
            {...{ principle }}
            application={application.id}
            compound={application.compound}
            lookBack={lookBack}
            onChanged={onChanged}
          />
        ))}
      </View>
    </View>
  )
}

function Head({ read: { application, campaign } }: { read: ReadApplication }) {
  const { name, applicant, state, consent, submittedAt } = application
  return (
    <View className="card">
      <View className="row">
        <View className="title cell-words">{name}</View>
        <View className={`application-state ${state}`}>{applicationStateTitles[state]}</View>
      </View>
      <View className="note">{campaign.name}</View>
      <View className="spaced">创建主体：{officeWords(applicant)}</View>
      <View className="note">{dayWords(submittedAt)}提交</View>
      <View className="spaced">业委会（物管会）意见：{consentWords(application.consentGiven)}</View>
      {consent?.office && consent.givenAt && (
        <View className="note">
          {dayWords(consent.givenAt)}
          {consent.office.role === 'ownersCommittee' ? '由业委会（物管会）同意' : '由居委会录入书面同意'}
        </View>
      )}
      {consent?.paper && <EvidenceList files={[consent.paper]} label="书面同意" />}
    </View>
  )
}

function Course({ read: { application } }: { read: ReadApplication }) {
  return (
    <View className="card">
      <View className="strong">办理经过</View>
      {[...application.timeline].reverse().map(({ at, what, office, why }) => (
        <View key={`${at} ${what}`} className="application-step">
          <View>{stepTitles[what]}</View>
          <View className="note">
            {officeWords(office)}，{fullMomentWords(at)}
          </View>
          {why && <View className="application-said">{why}</View>}
        </View>
      ))}
    </View>
  )
}
