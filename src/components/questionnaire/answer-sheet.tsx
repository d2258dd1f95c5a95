import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { AskedQuestions } from '../../../core/contract/papers'
import { overallCode, type Question, questionnaireOf } from '../../../core/rating/questionnaire'
import { longestText, type RatingContent, type ResidentKind } from '../../../core/rating/rating-content'
import { isDissatisfied } from '../../../core/rating/rating-rules'
import { Button } from '../button'
import { Field } from '../field'
import { LevelRows } from '../level-rows'
import { dimensionChoices, groupedDimensions, kindChoices, overallChoices } from './choices'
import { Reasons } from './reasons'
import './answer-sheet.scss'

const plain = ({ value, words }: { value: string; words: string }) => ({ value, words })
const overallRows = overallChoices.map(plain)
const dimensionRows = [...dimensionChoices.map(plain), { value: '', words: '未填' }]

type AnswerSheetProps = {
  asked: AskedQuestions
  /** Codes of the questions to look at again. */
  marked?: readonly string[]
  words: string
  busy: boolean
  onSubmit: (content: RatingContent) => void
}

/** A household's whole answer on one sheet, for who enters it for others: every question in sight, nothing preselected. */
export function AnswerSheet({ asked, marked = [], words, busy, onSubmit }: AnswerSheetProps) {
  const questionnaire = questionnaireOf(asked.questionnaireVersion)
  const [kind, setKind] = useState<ResidentKind | null>(null)
  const [overall, setOverall] = useState<number | null>(null)
  const [levels, setLevels] = useState<Record<string, string>>({})
  const [reasons, setReasons] = useState<string[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const text = useRef('')
  const dimensions = Object.fromEntries(
    Object.entries(levels).flatMap(([code, level]) => (level === '' ? [] : [[code, Number(level)]])),
  )
  const asksReasons = [overall ?? 0, ...Object.values(dimensions)].some(isDissatisfied)

  function submit() {
    setFault(kind === null || overall === null ? '请先选择身份和总体评价。' : null)
    if (kind === null || overall === null) return
    const given = asksReasons ? reasons : []
    onSubmit({ residentKind: kind, overall, dimensions, reasons: given, text: text.current.trim() })
  }

  return (
    <>
      <View className="card">
        <Line title="身份" marked={marked.includes('residentKind')}>
          <LevelRows
            inline
            label="身份"
            choices={kindChoices}
            chosen={kind}
            onChoose={(value) => setKind(value as ResidentKind)}
          />
        </Line>
        <Line title={questionnaire.overall.title} marked={marked.includes(overallCode)}>
          <LevelRows
            inline
            label={questionnaire.overall.title}
            choices={overallRows}
            chosen={overall === null ? null : String(overall)}
            onChoose={(value) => setOverall(Number(value))}
          />
        </Line>
      </View>
      {groupedDimensions(questionnaire, asked.dimensions).map(({ title, questions }) => (
        <View className="card" key={title}>
          <View className="strong">{title}（可不填）</View>
          {questions.map((question: Question) => (
            <Line key={question.code} title={question.title} marked={marked.includes(question.code)}>
              <LevelRows
                inline
                label={question.title}
                choices={dimensionRows}
                chosen={levels[question.code] ?? ''}
                onChoose={(value) => setLevels({ ...levels, [question.code]: value })}
              />
            </Line>
          ))}
        </View>
      ))}
      {asksReasons && <Reasons reasons={questionnaire.reasons} initial={reasons} onChange={setReasons} />}
      <View className="card">
        <Field
          label={marked.includes('text') ? '文字意见（两次录入不同，请核对）' : '文字意见（可不填）'}
          kind="area"
          maxLength={longestText}
          onInput={(value) => {
            text.current = value
          }}
        />
        {fault && (
          <View className="field-fault" role="alert">
            {fault}
          </View>
        )}
        <View className="button-group">
          <Button busy={busy} onTap={submit}>
            {words}
          </Button>
        </View>
      </View>
    </>
  )
}

function Line(props: { title: string; marked: boolean; children: React.ReactNode }) {
  return (
    <View className={props.marked ? 'sheet-line marked' : 'sheet-line'}>
      <View className="sheet-question">
        {props.title}
        {props.marked && <View className="field-fault">两次录入不同，请核对</View>}
      </View>
      {props.children}
    </View>
  )
}
