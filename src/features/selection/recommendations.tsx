import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { readRecommendations, recommendCases } from '../../../core/contract/selection-awards'
import { wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { fewestLetters } from './object-sheet'

/** The cases that go to the province, with their own text; recorded once they have been handed over. */
export function Recommendations({ campaign, reload }: { campaign: string; reload: () => void }) {
  const load = useAnswer(readRecommendations, { campaign })
  const [on, setOn] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const document = useRef('')
  const { write, busy, failure } = useWrite(recommendCases)

  async function recommend(again: () => void) {
    const said = document.current.trim()
    const isShort = said.length < fewestLetters || on === ''
    setFault(isShort ? '请填写报送日期和文号。' : null)
    if (isShort || !(await write({ campaign, on, document: said }))) return
    say('推荐案例已登记。')
    again()
    reload()
  }
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>
        向省推荐
      </View>
      <Loaded load={load}>
        {({ cases, recommended }, again) => (
          <>
            {cases.map(({ compound, name, words, practices, results }) => (
              <View key={compound} className="selection-line">
                {name}
                <View className="note">{words}</View>
                <View className="spaced">做法：{practices}</View>
                <View className="spaced">成效：{results}</View>
              </View>
            ))}
            {recommended !== null ? (
              <View className="note">
                {wordsOfDay(recommended.on)}已报送（{recommended.document}）。
              </View>
            ) : (
              <>
                <DayField label="报送日期" day={on} onChoose={setOn} />
                <Field
                  label="报送文号"
                  fault={fault}
                  onInput={(text) => {
                    document.current = text
                  }}
                />
                <FailureNotice failure={failure} />
                <View className="button-group">
                  <Button busy={busy} onTap={() => void recommend(again)}>
                    登记报送
                  </Button>
                </View>
              </>
            )}
          </>
        )}
      </Loaded>
    </View>
  )
}
