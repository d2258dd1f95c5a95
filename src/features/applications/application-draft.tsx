import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  readApplicationDraft,
  saveApplicationDraft,
  submitApplication,
} from '../../../core/contract/applications'
import type { OutputOf } from '../../../core/contract/endpoint'
import { caseTextLength } from '../../../core/selection/application'
import { type EvidenceGiven, evidenceKinds } from '../../../core/selection/evidence'
import { Button } from '../../components/button'
import { EvidenceField } from '../../components/evidence/evidence-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { goBack } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'
import { officeWords } from './application-words'
import './applications.scss'

type Place = { campaign: string; compound: string }
type ReadDraft = OutputOf<typeof readApplicationDraft>

/** 填写申报: from what was begun, else from what was sent back, else from nothing. */
export function ApplicationDraft(place: Place) {
  // Begun anew, it is read anew.
  const [turn, setTurn] = useState(0)
  return <Asked key={turn} place={place} onAgain={() => setTurn(turn + 1)} />
}

function Asked({ place, onAgain }: { place: Place; onAgain: () => void }) {
  const load = useAnswer(readApplicationDraft, place)
  return (
    <Loaded load={load}>
      {(found) => (
        <>
          <About found={found} />
          <Form {...{ place, found, onAgain }} />
        </>
      )}
    </Loaded>
  )
}

function About({ found }: { found: ReadDraft }) {
  const { campaign, compound, applicant, returnedWhy, needsConsent, refusal, savedAt } = found
  return (
    <>
      <View className="card">
        <View className="title">{compound.name}</View>
        <View className="note">{campaign.name}</View>
        <View className="note">创建主体：{officeWords(applicant)}</View>
        {needsConsent && <View className="note">提交后须经小区业委会（物管会）同意，街道才能审核通过。</View>}
      </View>
      {returnedWhy && <Notice tone="warning">申报已退回：{returnedWhy}</Notice>}
      {refusal && <Notice tone="warning">{wordsOf(refusal)}</Notice>}
      {savedAt && <Notice tone="success">已为您打开本单位 {dayWords(savedAt)}保存的草稿。</Notice>}
    </>
  )
}

type FormProps = { place: Place; found: ReadDraft; onAgain: () => void }

type Typed = { practices: string; results: string; evidence: EvidenceGiven[]; unfinished: number }

function Form({ place, found, onAgain }: FormProps) {
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ practices: found.practices, results: found.results, evidence: [], unfinished: 0 },
  }))
  const [isAsked, setAsked] = useState(false)
  const [revision, setRevision] = useState(found.revision)
  const saving = useWrite(saveApplicationDraft)
  const submitting = useWrite(submitApplication)
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }))
  const faults = faultsIn(typed)

  async function save() {
    const { practices, results, evidence } = typed
    const saved = await saving.write({ ...place, revision, practices, results, evidence })
    if (saved === null) return
    say('草稿已保存，本单位的同事也可以接着填写。')
    setRevision(saved.revision)
  }

  async function submit() {
    setAsked(true)
    if (faults.practices ?? faults.results ?? faults.evidence) return
    const { practices, results, evidence } = typed
    const seen = { ...place, revision: found.applicationRevision }
    const sent = await submitting.write({
      ...seen,
      ...{ practices: practices.trim(), results: results.trim(), evidence },
    })
    if (sent === null) return
    say('申报已提交。')
    goBack()
  }

  return (
    <>
      <View className="card application-form">
        <Field
          label="主要做法"
          kind="area"
          initial={found.practices}
          maxLength={caseTextLength.most}
          counted
          note={`至少 ${caseTextLength.least} 字。党建引领、多方共治、物业服务、部门协作等方面做了什么。`}
          fault={isAsked ? faults.practices : null}
          onInput={(practices) => change({ practices })}
        />
        <Field
          label="取得成效"
          kind="area"
          initial={found.results}
          maxLength={caseTextLength.most}
          counted
          note={`至少 ${caseTextLength.least} 字。居民感受到的变化，尽量写明数字和时间。`}
          fault={isAsked ? faults.results : null}
          onInput={(results) => change({ results })}
        />
        <EvidenceField
          label="证明材料（可不传）"
          compound={place.compound}
          takes={evidenceKinds}
          initial={found.evidence}
          lookBack={found.lookBack}
          fault={isAsked ? faults.evidence : null}
          onChange={(evidence, unfinished) => change({ evidence, unfinished })}
        />
      </View>
      <FailureNotice failure={saving.failure ?? submitting.failure} />
      {saving.failure?.code === 'application_changed' && (
        <View className="button-group">
          <Button kind="danger" onTap={onAgain}>
            放弃这里的修改，打开最新的草稿
          </Button>
        </View>
      )}
      <View className="button-group">
        <Button busy={submitting.busy} disabled={found.refusal !== null} onTap={() => void submit()}>
          提交申报
        </Button>
        <Button kind="plain" busy={saving.busy} onTap={() => void save()}>
          保存草稿
        </Button>
      </View>
    </>
  )
}

function faultsIn({ practices, results, unfinished }: Typed) {
  const short = (text: string) =>
    text.trim().length < caseTextLength.least ? `请至少填写 ${caseTextLength.least} 字` : null
  return {
    practices: short(practices),
    results: short(results),
    evidence: unfinished > 0 ? '还有材料没有上传好，或没有填写拍摄日期' : null,
  }
}
