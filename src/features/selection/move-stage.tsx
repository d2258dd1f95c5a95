import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { moveStage } from '../../../core/contract/campaigns'
import { type Stage, type StageCalendar, stageNames, stageTitles } from '../../../core/selection/stages'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { fewestLetters } from './object-sheet'

type MoveStageProps = { code: string; stages: StageCalendar; onDone: () => void; onClose: () => void }

/** Moves a day of a stage, with the reason that the calendar shows. */
export function MoveStage({ code, stages, onDone, onClose }: MoveStageProps) {
  const [stage, setStage] = useState<Stage>('apply')
  const [day, setDay] = useState<'opensOn' | 'closesOn'>('closesOn')
  const [to, setTo] = useState(stages.apply.closesOn)
  const [fault, setFault] = useState<string | null>(null)
  const why = useRef('')
  const { write, busy, failure } = useWrite(moveStage)

  function choose(next: { stage?: Stage; day?: typeof day }) {
    const chosen = { stage, day, ...next }
    setStage(chosen.stage)
    setDay(chosen.day)
    setTo(stages[chosen.stage][chosen.day])
  }
  async function move() {
    const said = why.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? `请填写原因，至少 ${fewestLetters} 个字。` : null)
    if (isShort || !(await write({ code, stage, day, to, why: said }))) return
    say('日程已调整。')
    onDone()
  }
  return (
    <Sheet title="调整日程" onClose={onClose}>
      <Select
        label="阶段"
        options={stageNames.map((each) => ({ value: each, words: stageTitles[each] }))}
        chosen={stage}
        onChoose={(value) => choose({ stage: value as Stage })}
      />
      <Select
        label="哪一天"
        options={[
          { value: 'opensOn', words: '开始日' },
          { value: 'closesOn', words: '截止日' },
        ]}
        chosen={day}
        onChoose={(value) => choose({ day: value as typeof day })}
      />
      <DayField label="改为" day={to} onChoose={setTo} />
      <Field
        label="原因"
        note="写进日程，所有人可见。"
        maxLength={200}
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void move()}>
          调整
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
