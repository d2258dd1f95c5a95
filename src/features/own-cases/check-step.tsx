import { View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { caseKindTitles } from '../../../core/complaint/kinds'
import type { OutputOf } from '../../../core/contract/endpoint'
import { previewCase } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { officeNameWords, whereWords } from '../../components/case/case-words'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import type { Failure, FailureCode } from '../../platform/failure'
import type { Posted } from '../../platform/post'
import { newRequestKey } from '../../platform/request-key'
import { momentWords } from '../../platform/time'
import { type Load, useAnswer } from '../../platform/use-answer'
import type { CaseToSend, FilingStep } from './case-draft'
import type { StepProps } from './filing-form'
import { type DraftFaults, type DraftField, draftFaults, finishedCase, stepOfField } from './finish-case'
import { casePost } from './phone-case-post'
import { askForProgress } from './progress-message'
import { SimilarCases } from './similar-cases'

type Preview = OutputOf<typeof previewCase>
type Settled = Exclude<Posted, { state: 'refused' }>

type CheckStepProps = StepProps & {
  onFix: (step: FilingStep, faults?: DraftFaults) => void
  onPosted: (posted: Settled) => void
}

/** What is about to be sent, who will handle it and until when; similar open cases are offered first. */
export function CheckStep({ form, draft, onFix, onPosted }: CheckStepProps) {
  const { household } = form.household
  const written = finishedCase(household, draft, form)
  const load = useAnswer(
    previewCase,
    written && {
      household,
      kind: written.kind,
      category: written.category,
      where: written.where,
      text: written.text,
    },
  )
  const sending = useSending(onFix, onPosted)

  if (written === null) {
    // The city's table or the buildings have changed since the draft was begun.
    const faults = draftFaults(draft, form)
    const [field] = Object.keys(faults) as DraftField[]
    return (
      <Notice tone="warning">
        还有内容没有填好：{Object.values(faults).join('')}
        {field && (
          <Button kind="text" onTap={() => onFix(stepOfField[field], faults)}>
            去填写
          </Button>
        )}
      </Notice>
    )
  }
  return (
    <>
      <Known load={load}>{({ similar }) => <SimilarCases similar={similar} household={household} />}</Known>
      <Summary form={form} written={written} onFix={onFix} />
      <Known load={load}>{(preview) => <Promised {...preview} />}</Known>
      {load.status !== 'done' && load.status !== 'loading' && load.failure.code === 'offline' ? (
        <Notice tone="warning" icon="offline">
          网络不稳，暂时看不到由谁办理。您仍可以提交，内容保存在本机，网络恢复后自动发出。
        </Notice>
      ) : (
        load.status === 'failed' && <Loaded load={load}>{() => null}</Loaded>
      )}
      <View className="card note">{toldWords(written)}</View>
      <FailureNotice failure={sending.failure} />
      <View className="button-group">
        <Button busy={sending.busy} onTap={() => sending.send(written)}>
          提交
        </Button>
      </View>
    </>
  )
}

/** What the cloud said, as far as it has. */
function Known({ load, children }: { load: Load<Preview>; children: (preview: Preview) => ReactNode }) {
  return <View>{load.status === 'done' && children(load.data)}</View>
}

function Promised({ handler, insteadOf, acceptBy, answerBy }: Preview) {
  return (
    <View className="card">
      <View className="strong">由{officeNameWords(handler)}办理</View>
      {insteadOf && (
        <View className="note">{officeNameWords(insteadOf)}还没有人员使用本系统，先由上级单位办理。</View>
      )}
      <View className="spaced">{momentWords(acceptBy)} 前会有人受理</View>
      <View className="spaced">{momentWords(answerBy)} 前会有答复</View>
      <View className="note spaced">逾期没有受理或答复的，系统自动逐级上报。</View>
    </View>
  )
}

type SummaryProps = Pick<StepProps, 'form'> & {
  written: CaseToSend
  onFix: (step: FilingStep) => void
}

function Summary({ form, written, onFix }: SummaryProps) {
  const { kind, where, text, photos, contact } = written
  const title = form.categories.find(({ code }) => code === written.category)?.title ?? ''
  const building =
    where.kind === 'public'
      ? (form.buildings.find(({ code }) => code === where.building)?.name ?? null)
      : null
  const place = where.kind === 'home' ? '我家' : whereWords({ where, building })
  const lines: { step: FilingStep; words: string; value: string }[] = [
    { step: 'kind', words: '分类', value: caseKindTitles[kind] },
    { step: 'category', words: '类别', value: title },
    { step: 'what', words: '情况', value: text },
    { step: 'what', words: '照片', value: photos.length === 0 ? '没有' : `${photos.length} 张` },
    { step: 'where', words: '地点', value: place },
    { step: 'where', words: '上门', value: visitWords(contact) },
  ]
  return (
    <View className="card">
      {lines.map(({ step, words, value }) => (
        <View key={words} className="filing-line">
          <View className="note filing-name">{words}</View>
          <View className="filing-value">{value}</View>
          <Button kind="text" onTap={() => onFix(step)}>
            修改
          </Button>
        </View>
      ))}
    </View>
  )
}

/** What the handler comes to know of who files the case. */
function toldWords({ where, contact }: CaseToSend): string {
  if (contact !== null) return '您已同意为上门处理告知房号和电话，只给办理单位；您的姓名不会告知。'
  return where.kind === 'home'
    ? '您选择了“我家”，办理单位会知道您的房号，不知道您的姓名。'
    : '物业看不到您的姓名和房号，只知道小区和公共部位。'
}

function visitWords(contact: CaseToSend['contact']): string {
  if (contact === null) return '不告知房号和电话'
  return contact.phone === null ? '可告知房号' : `可告知房号和电话 ${contact.phone}`
}

/** Which part a refusal is about; everything stays as it was written. */
const refusedFields: Partial<Record<FailureCode, { field: DraftField; words: string }>> = {
  text_refused: { field: 'text', words: '“情况说明”里有不宜提交的内容，请修改后再试。内容已保留。' },
  place_text_refused: { field: 'detail', words: '这里有不宜提交的内容，请修改后再试。内容已保留。' },
  unknown_category: { field: 'category', words: '这个类别已经停用，请重新选择。' },
  unknown_photo: { field: 'photos', words: '有照片已过期，请移除后重新添加。' },
  photo_refused: { field: 'photos', words: '有照片未通过审核，请移除后再提交。' },
  photo_used: { field: 'photos', words: '有照片已用在另一件工单里，请移除后重新添加。' },
}

/** Sends what was written, once per content: the same content is repeated with the same request key. */
function useSending(onFix: CheckStepProps['onFix'], onPosted: CheckStepProps['onPosted']) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const tried = useRef({ content: '', requestKey: '' })

  async function send(written: CaseToSend) {
    const content = JSON.stringify(written)
    if (tried.current.content !== content) tried.current = { content, requestKey: newRequestKey() }
    setBusy(true)
    setFailure(null)
    const keep = await askForProgress()
    const posted = await casePost.submit(written, tried.current.requestKey)
    setBusy(false)
    if (posted.state !== 'refused') {
      if (posted.state === 'sent') keep()
      return onPosted(posted)
    }
    const refused = refusedFields[posted.failure.code]
    if (refused) onFix(stepOfField[refused.field], { [refused.field]: refused.words })
    else setFailure(posted.failure)
  }
  return { busy, failure, send }
}
