import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useRef, useState } from 'react'
import { questionnaireOf } from '../../../core/rating/questionnaire'
import { longestText, type RatingContent } from '../../../core/rating/rating-content'
import { timeTakenOf } from '../../../core/rating/time-taken'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { groupedDimensions, kindChoices, overallChoices } from '../../components/questionnaire/choices'
import { Reasons } from '../../components/questionnaire/reasons'
import type { Failure } from '../../platform/failure'
import { newRequestKey } from '../../platform/request-key'
import { ChoiceCard } from './choice-card'
import { Dimensions } from './dimensions'
import { ratingPost } from './phone-rating-post'
import { finishedRating } from './rating-draft'
import { ratingSubject } from './rating-drafts'
import type { RatingFormData } from './rating-page-data'
import type { RatingToSend } from './rating-post'
import { useRatingDraft } from './use-rating-draft'

/** A rating as it was said last; `waiting` is why the cloud has not accepted it yet, null once it has. */
export type Told = { content: RatingContent; waiting: Failure | null }

type RatingFormProps = {
  form: RatingFormData
  /** What was said before, to be changed; null for a first rating. */
  own: RatingContent | null
  onSubmitted: (told: Told) => void
}

/** One page: overall level, dimensions, reasons where they are asked, text. */
export function RatingForm({ form, own, onSubmitted }: RatingFormProps) {
  const questionnaire = questionnaireOf(form.questionnaireVersion)
  const groups = useMemo(
    () => groupedDimensions(questionnaire, form.dimensions),
    [questionnaire, form.dimensions],
  )
  const rating = useRatingDraft(ratingSubject(form.household.household, form.period.code), {
    residentKind: own?.residentKind ?? form.household.kind,
    overall: own?.overall ?? null,
    dimensions: own?.dimensions ?? {},
    reasons: own?.reasons ?? [],
    text: own?.text ?? '',
  })
  const { first, chooseOverall } = rating
  const service = form.hasCompany ? '物业服务' : '小区管理服务'
  const began = useRef(own === null && first.overall === null ? Date.now() : null)
  const sending = useSending(form, began.current, onSubmitted)
  const { setIncomplete } = sending
  const answerOverall = useCallback(
    (level: string) => {
      setIncomplete(false)
      chooseOverall(level)
    },
    [chooseOverall, setIncomplete],
  )

  return (
    <>
      <ChoiceCard
        question={`您对本小区${service}满意吗？`}
        choices={overallChoices}
        initial={first.overall === null ? null : String(first.overall)}
        fault={sending.incomplete ? `请先选择对本小区${service}的总体评价。` : null}
        onChoose={answerOverall}
      />
      {/* What comes and goes has a place of its own, or WeChat is sent the whole page again. */}
      <View>
        {rating.reasonsAsked && (
          <Reasons
            reasons={questionnaire.reasons}
            initial={rating.draft.current.reasons}
            onChange={rating.chooseReasons}
          />
        )}
      </View>
      {groups.map(({ title, questions }) => (
        <Dimensions
          key={title}
          title={title}
          questions={questions}
          initial={first.dimensions}
          onChoose={rating.chooseDimension}
        />
      ))}
      <View className="card">
        <Field
          label="还想说的话（可不填）"
          kind="area"
          initial={first.text}
          maxLength={longestText}
          note={`不超过 ${longestText} 字。文字意见只有居委会及上级部门能看到，不显示姓名房号，请勿写可识别身份的信息。`}
          onInput={rating.write}
        />
      </View>
      <ChoiceCard
        question="您是本户的"
        choices={kindChoices}
        initial={first.residentKind}
        onChoose={rating.chooseKind}
      />
      <View>
        <FailureNotice failure={sending.failure} />
      </View>
      <View className="button-group">
        <Button
          busy={sending.busy}
          onTap={() => sending.send(finishedRating(rating.draft.current, form.dimensions))}
        >
          提交评价
        </Button>
      </View>
    </>
  )
}

type Tried = { content: string; requestKey: string; timed: Pick<RatingToSend, 'took'> }

/**
 * Sends what was written, once per content: the same content is repeated with the same request key. How long it took is told where it was
 * begun on an empty form.
 */
function useSending(form: RatingFormData, began: number | null, onSubmitted: RatingFormProps['onSubmitted']) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [incomplete, setIncomplete] = useState(false)
  const tried = useRef<Tried>({ content: '', requestKey: '', timed: {} })

  async function send(content: RatingContent | null) {
    if (content === null) {
      setIncomplete(true)
      // The question that is missing is the first; the button stands at the other end of the page.
      Taro.pageScrollTo({ scrollTop: 0 })
      return
    }
    const said = JSON.stringify(content)
    if (tried.current.content !== said) {
      const timed = began === null ? {} : { took: timeTakenOf(Date.now() - began) }
      tried.current = { content: said, requestKey: newRequestKey(), timed }
    }
    setBusy(true)
    setFailure(null)
    const { requestKey, timed } = tried.current
    const { household } = form.household
    const outcome = await ratingPost.submit(
      { household, period: form.period.code, content, ...timed },
      requestKey,
    )
    setBusy(false)
    if (outcome.state === 'refused') setFailure(outcome.failure)
    else onSubmitted({ content, waiting: outcome.state === 'waiting' ? outcome.failure : null })
  }
  return { busy, failure, incomplete, setIncomplete, send }
}
