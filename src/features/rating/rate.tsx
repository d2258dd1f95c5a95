import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { readRatingForm } from '../../../core/contract/rating'
import type { RatingContent } from '../../../core/rating/rating-content'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { goTab } from '../../platform/go'
import { onSettled, outbox } from '../../platform/outgoing'
import { momentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { parseDraft } from './rating-draft'
import { ratingDrafts, ratingSubject } from './rating-drafts'
import { RatingForm } from './rating-form'
import type { RatingFormData } from './rating-page-data'
import './rating.scss'
import { Said } from './said'

/** 评价: write, or see what was said and change it. */
export function Rate({ household }: { household: string }) {
  const load = useAnswer(readRatingForm, { household }, { keep: true })
  return <Loaded load={load}>{(form) => <RatePage key={form.period.code} form={form} />}</Loaded>
}

type Told = { content: RatingContent; state: 'sent' | 'waiting' }

/** What this phone has still to send for the household, else what the cloud knows. */
function firstTold(form: RatingFormData, subject: string): Told | null {
  const waiting = outbox.waitingFor(subject)
  const kept = waiting && parseDraft((waiting.input as { content?: unknown }).content)
  if (kept && kept.overall !== null) return { content: { ...kept, overall: kept.overall }, state: 'waiting' }
  return form.own && !ratingDrafts.read(subject) ? { content: form.own, state: 'sent' } : null
}

function RatePage({ form }: { form: RatingFormData }) {
  const subject = ratingSubject(form.household.household, form.period.code)
  const [told, setTold] = useState(() => firstTold(form, subject))
  // What the form starts from: the last that was said here, which the page's own answer may not know yet.
  const [own, setOwn] = useState(form.own)
  const [restored] = useState(() => told === null && ratingDrafts.read(subject) !== null)
  useEffect(
    () =>
      onSettled((letter, outcome) => {
        if (letter.subject !== subject) return
        // Accepted: say so. Refused: back to the form, whose draft is still there.
        setTold((before) => (outcome.ok && before ? { ...before, state: 'sent' } : null))
      }),
    [subject],
  )

  function change() {
    if (told) setOwn(told.content)
    setTold(null)
  }

  if (told) {
    return <Submitted told={told} form={form} onChange={change} />
  }
  return (
    <>
      <View className="rating-promise">
        <View className="title">{form.household.compoundName}</View>
        <View className="note">
          {form.household.label} · {form.period.name}，{momentWords(form.period.closesAt)} 截止
        </View>
      </View>
      {form.answered && form.own === null && (
        <Notice>本户其他成员已评价。您再提交，将以您的这一份为准。</Notice>
      )}
      {restored && <Notice>已为您恢复上次没有提交的内容。</Notice>}
      <View className="rating-promise note">
        自愿评价，不评价不影响任何服务。物业看不到您的姓名和房号。每户一份，以最后一次为准。
      </View>
      <RatingForm form={form} own={own} onSubmitted={(content, state) => setTold({ content, state })} />
    </>
  )
}

type SubmittedProps = { told: Told; form: RatingFormData; onChange: () => void }

/** What was said, until when it can be changed, and when the result is published. */
function Submitted({ told, form, onChange }: SubmittedProps) {
  const { closesAt, publishesAt } = form.period
  return (
    <>
      {told.state === 'waiting' ? (
        <Notice tone="warning" icon="offline" urgent>
          网络不稳，内容已保存在本机，稍后会自动重试。
        </Notice>
      ) : (
        <Notice tone="success" urgent>
          评价已提交，已计入本户。
        </Notice>
      )}
      <View className="card">
        <View>{momentWords(closesAt)} 前都可以修改，以最后一次为准。</View>
        <View className="spaced">结果将于 {momentWords(publishesAt)} 统一公布。</View>
      </View>
      <Said content={told.content} questionnaireVersion={form.questionnaireVersion} />
      <View className="button-group">
        <Button onTap={() => goTab('home')}>完成</Button>
        <Button kind="plain" onTap={onChange}>
          修改评价
        </Button>
      </View>
    </>
  )
}
