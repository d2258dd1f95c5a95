import { View } from '@tarojs/components'
import { longestWords } from '../../../../core/complaint/acts'
import { followUpWays } from '../../../../core/complaint/facts'
import { followUpTitles, handlingTitles } from '../../../components/case/case-words'
import { Field } from '../../../components/field'
import { LevelRows } from '../../../components/level-rows'
import { type Filled, type FormProps, filledWith, useFields } from './form'

type Fields = { how: (typeof followUpWays)[number] | null; text: string }

function filledBy({ how, text }: Fields): Filled {
  if (how === null) return { missing: '请选择回访方式。' }
  return filledWith(text, '请写明回访情况。', (said) => ({ type: 'followUp', how, text: said }))
}

/** 回访: how the resident was reached, and what they said. */
export function FollowUpForm(form: FormProps) {
  const { level } = form.found
  const [{ how, text }, change] = useFields<Fields>(form, { how: null, text: '' }, filledBy)
  return (
    <>
      {level !== null && <View className="timeline-said">居民的评价：{handlingTitles[level]}</View>}
      <View className="field-label spaced">回访方式</View>
      <LevelRows
        label="回访方式"
        choices={followUpWays.map((value) => ({ value, words: followUpTitles[value] }))}
        chosen={how}
        onChoose={(value) => change({ how: followUpWays.find((each) => each === value) ?? null })}
      />
      <Field
        label="回访情况（居民可见，办理单位看不到）"
        kind="area"
        maxLength={longestWords}
        initial={text}
        onInput={(typed) => change({ text: typed })}
      />
    </>
  )
}
