import { View } from '@tarojs/components'
import { useState } from 'react'
import { extendPeriod, type PeriodPlan } from '../../../core/contract/periods'
import { calendarLimits } from '../../../core/rating/calendar-limits'
import { extendedDates, extensionRefusal } from '../../../core/rating/period-calendar'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { endWords, startWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'

type ExtendProps = { plan: PeriodPlan; others: readonly PeriodPlan[]; onExtended: () => void }

/** Moving the closing of a period, once and with a reason. */
export function Extend({ plan, others, onExtended }: ExtendProps) {
  const [asking, setAsking] = useState(false)
  const [lastDay, setLastDay] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { write, busy, failure } = useWrite(extendPeriod)
  const held = { ...plan, extended: plan.extension !== null, announced: plan.state !== 'draft' }
  const refusal = extensionRefusal(held, lastDay, others, new Date().toISOString())
  const whyIsShort = why.trim().length < 4

  async function extend() {
    setTried(true)
    if (refusal !== null || whyIsShort) return
    if (!(await write({ period: plan.code, lastDay, why: why.trim() }))) return
    setAsking(false)
    say('截止日期已延长。')
    onExtended()
  }

  return (
    <>
      <Button kind="plain" onTap={() => setAsking(true)}>
        延长截止日期
      </Button>
      {asking && (
        <Sheet title="延长截止日期" onClose={() => setAsking(false)}>
          <View className="spaced">
            现在于 {endWords(plan.closesAt)} 截止。只能延长一次，最多 {calendarLimits.mostExtension}{' '}
            天，公布日期相应顺延。
          </View>
          <DayField
            label="新的截止日期"
            day={lastDay}
            fault={tried && refusal ? wordsOf(refusal) : null}
            onChoose={setLastDay}
          />
          <Field
            label="原因"
            kind="area"
            maxLength={200}
            note="记入操作记录。"
            fault={tried && whyIsShort ? '请说明延长的原因，至少 4 个字。' : null}
            onInput={setWhy}
          />
          {refusal === null && (
            <Notice>
              将于 {endWords(extendedDates(plan, lastDay).closesAt)} 截止，
              {startWords(extendedDates(plan, lastDay).publishesAt)}公布结果。
            </Notice>
          )}
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button busy={busy} onTap={extend}>
              延长
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              不延长
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
