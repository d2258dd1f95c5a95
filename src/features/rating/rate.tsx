import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { readRatingForm } from '../../../core/contract/rating'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { RefusalNotice } from '../../components/refusal-notice'
import { failed } from '../../platform/failure'
import { onSettled, outbox } from '../../platform/outgoing'
import { endWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { finishedRating, parseDraft, saysTheSame } from './rating-draft'
import { ratingDrafts, ratingRefusals, ratingSubject } from './rating-drafts'
import { RatingForm, type Told } from './rating-form'
import type { RatingFormData } from './rating-page-data'
import './rating.scss'
import { Submitted } from './submitted'

/** 评价: write, or see what was said and change it. */
export function Rate({ household }: { household: string }) {
  const load = useAnswer(readRatingForm, { household }, { keep: true })
  return (
    <>
      <RefusalNotice what="评价" refusals={ratingRefusals} subject={household} />
      <Loaded load={load}>{(form) => <RatePage key={form.period.code} form={form} />}</Loaded>
    </>
  )
}

/** What this phone has still to send for the household, else what the cloud knows. */
function firstTold(form: RatingFormData, subject: string): Told | null {
  const waiting = outbox.waitingFor(subject)
  const kept = waiting && parseDraft((waiting.input as { content?: unknown }).content)
  if (kept && kept.overall !== null) {
    return { content: { ...kept, overall: kept.overall }, waiting: failed('offline').failure }
  }
  if (form.own === null) return null
  const draft = ratingDrafts.read(subject)
  const finished = draft && finishedRating(draft, form.dimensions)
  // The page was closed before the answer came: what was written is what counts already.
  if (finished && saysTheSame(finished, form.own)) ratingDrafts.drop(subject)
  else if (draft) return null
  return { content: form.own, waiting: null }
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
        // An answer to an older letter says nothing of the newer one that still waits.
        if (letter.subject !== subject || outbox.waitingFor(subject)) return
        // Accepted: say so. Refused: back to the form, whose draft is still there.
        setTold((before) => (outcome.ok && before ? { ...before, waiting: null } : null))
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
          {form.household.label} · {form.period.name}，{form.period.extendedFrom !== null && '已延长至 '}
          {endWords(form.period.closesAt)} 截止
        </View>
      </View>
      {form.answered && form.own === null && <Notice>本户已评价。您再提交，将以您的这一份为准。</Notice>}
      {form.waits === 'confirmation' && <Notice>您认领的住户还在等居委会确认，确认后您的评价才计入。</Notice>}
      {restored && <Notice>已为您恢复上次没有提交的内容。</Notice>}
      <View className="rating-promise note">
        自愿评价，不评价不影响任何服务。物业看不到您的姓名和房号。每户一份，以最后一次为准。
      </View>
      <RatingForm form={form} own={own} onSubmitted={setTold} />
    </>
  )
}
