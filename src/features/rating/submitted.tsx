import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { RemindMe } from '../../components/remind-me'
import { WaitingNotice } from '../../components/waiting-notice'
import { goTab } from '../../platform/go'
import { endWords, momentThen, startWords } from '../../platform/time'
import type { Told } from './rating-form'
import type { RatingFormData } from './rating-page-data'
import { Said } from './said'

/** What became of it, by what it still waits for. */
const saved = {
  none: '评价已提交，已计入本户。',
  confirmation: '评价已保存。居委会在本期截止前确认您的住户后计入；没有确认的不计入，并随即删除。',
  counting: '居委会已确认您的住户，您的评价几分钟内计入。',
}

type SubmittedProps = { told: Told; form: RatingFormData; onChange: () => void }

/** What was said, until when it can be changed, and when the result is published. */
export function Submitted({ told, form, onChange }: SubmittedProps) {
  const { closesAt, publishesAt } = form.period
  return (
    <>
      {told.waiting ? (
        <WaitingNotice what="评价" failure={told.waiting} />
      ) : (
        <Notice tone="success" urgent>
          {saved[form.waits ?? 'none']}
        </Notice>
      )}
      <View className="card">
        <View>{endWords(closesAt)} 前都可以修改，以最后一次为准。</View>
        <View className="spaced">结果将于 {momentThen(startWords(publishesAt), '统一公布')}。</View>
      </View>
      <Said content={told.content} questionnaireVersion={form.questionnaireVersion} />
      <View className="button-group">
        <Button onTap={() => goTab('home')}>完成</Button>
        <Button kind="plain" onTap={onChange}>
          修改评价
        </Button>
        {told.waiting === null && (
          <RemindMe
            kind="ratingOpens"
            words="下次评价开始时提醒我"
            kept="下一个评价周期开始时，会在微信提醒您。"
          />
        )}
      </View>
    </>
  )
}
