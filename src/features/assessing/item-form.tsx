import { View } from '@tarojs/components'
import { useState } from 'react'
import { type SheetItem, sheetEvidenceTitles } from '../../../core/selection/score-sheet'
import type { ScoredItem, SheetFaultCode } from '../../../core/selection/sheet'
import { pointsStep, pointsWords, readPoints } from '../../../core/selection/sheet-parameters'
import { type PrefilledItem, prefillWords } from '../../../core/selection/sheet-prefill'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Field } from '../../components/field'
import { Tap } from '../../components/tap'
import { faultWords } from './assessing-words'
import { type Evidence, fittingFirst } from './evidence'

type ItemFormProps = {
  item: SheetItem
  most: number
  suggested: PrefilledItem | null
  said: ScoredItem
  evidence: readonly Evidence[]
  fault: SheetFaultCode | null
  onChange: (said: ScoredItem) => void
}

/** Points rounded down to tenths: what three quarters, a half or a quarter of an item are. */
const partOf = (most: number, quarters: number) =>
  Math.floor((most * quarters) / (4 * pointsStep)) * pointsStep

/** One item of 附件2: its words, what the system suggests, points, evidence and note. */
export function ItemForm({ item, most, suggested, said, evidence, fault, onChange }: ItemFormProps) {
  const { code, text, evidence: kinds, oncePerSubdistrict } = item
  // Fields are uncontrolled: a choice of points begins the entry anew.
  const [chosenTimes, setChosenTimes] = useState(0)
  const [typedWrong, setTypedWrong] = useState(false)
  const [noting, setNoting] = useState(false)
  const needsNote = said.points !== null && said.points !== (suggested?.points ?? most)
  const quick = [...new Set([4, 3, 2, 1, 0].map((quarters) => partOf(most, quarters)))]

  function type(typed: string) {
    const points = readPoints(typed)
    setTypedWrong(typed.trim() !== '' && (points === null || points > most))
    onChange({ ...said, points: points !== null && points <= most ? points : null })
  }
  function choose(points: number) {
    setTypedWrong(false)
    setChosenTimes(chosenTimes + 1)
    onChange({ ...said, points })
  }

  const shownFault = typedWrong ? 'points_wrong' : fault
  return (
    <View className="sheet-item" role="group" aria-label={`${code} ${text}`}>
      <View>
        <View className="strong sheet-item-code">{code}</View>
        {text}
      </View>
      <View className="note">
        满分 {pointsWords(most)} 分 · 依据：{kinds.map((kind) => sheetEvidenceTitles[kind]).join('、')}
        {oncePerSubdistrict && '（同一街道共用一份）'}
      </View>
      {suggested && (
        <View className="sheet-suggested">
          <View className="cell-words">
            <View className="strong">{prefillWords(suggested)}</View>
            <View className="note">{suggested.words}</View>
          </View>
          {suggested.points !== null && suggested.points !== said.points && (
            <Button kind="plain" onTap={() => choose(suggested.points ?? 0)}>
              采用 {pointsWords(suggested.points)} 分
            </Button>
          )}
        </View>
      )}
      <View className="sheet-points">
        <View className="sheet-points-entry">
          <Field
            key={chosenTimes}
            label={`${code} 得分`}
            initial={said.points === null ? '' : pointsWords(said.points)}
            maxLength={5}
            placeholder={`0–${pointsWords(most)}`}
            onInput={type}
          />
        </View>
        <View className="sheet-quick" role="group" aria-label={`${code} 常用分数`}>
          {quick.map((points) => (
            <Tap
              key={points}
              className={points === said.points ? 'sheet-quick-points chosen' : 'sheet-quick-points'}
              label={`${code} 给 ${pointsWords(points)} 分`}
              onTap={() => choose(points)}
            >
              {pointsWords(points)}
            </Tap>
          ))}
        </View>
      </View>
      <EvidenceChoice item={code} {...{ evidence, said, onChange }} />
      {needsNote || noting || said.note !== '' ? (
        <Field
          label={`${code} 说明`}
          kind="area"
          initial={said.note}
          maxLength={500}
          placeholder={suggested?.points == null ? '请说明扣分的原因。' : '与系统建议不同的，请说明理由。'}
          onInput={(note) => onChange({ ...said, note })}
        />
      ) : (
        <Tap className="sheet-evidence" label={`${code} 添加说明`} onTap={() => setNoting(true)}>
          添加说明
        </Tap>
      )}
      {shownFault && (
        <View className="field-fault" role="alert">
          {faultWords[shownFault]}
        </View>
      )}
    </View>
  )
}

type ChoiceProps = Pick<ItemFormProps, 'evidence' | 'said' | 'onChange'> & { item: string }

function EvidenceChoice({ item, evidence, said, onChange }: ChoiceProps) {
  const [open, setOpen] = useState(false)
  const chosen = said.evidence
  function toggle(id: string) {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
    onChange({ ...said, evidence: next })
  }
  if (evidence.length === 0) return <View className="note spaced">还没有可以选择的材料和现场照片。</View>
  return (
    <View className="spaced">
      <Tap className="sheet-evidence" expanded={open} onTap={() => setOpen(!open)}>
        {item} 依据：{chosen.length === 0 ? '未选择' : `已选 ${chosen.length} 件`}（{open ? '收起' : '选择'}）
      </Tap>
      {open &&
        fittingFirst(evidence, item).map(({ id, words }) => (
          <Checkbox key={id} checked={chosen.includes(id)} onToggle={() => toggle(id)}>
            {words}
          </Checkbox>
        ))}
    </View>
  )
}
