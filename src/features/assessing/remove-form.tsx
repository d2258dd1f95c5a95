import { View } from '@tarojs/components'
import { useState } from 'react'
import { removeAssessor } from '../../../core/contract/assigning'
import { type Seat, seatTitles } from '../../../core/selection/seats'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { useWrite } from '../../platform/use-write'

const grounds = [
  { value: 'unavailable', words: '不能参加评审' },
  { value: 'conflict', words: '发现有利害关系' },
]

type RemoveFormProps = {
  application: string
  seat: Seat
  conflictAlone: boolean
  onClose: (changed: boolean) => void
}

/** Frees a seat with a reason. A sheet that was handed in goes for a conflict of interest alone, unless an objection to it was upheld. */
export function RemoveForm({ application, seat, conflictAlone, onClose }: RemoveFormProps) {
  const [ground, setGround] = useState<string | null>(conflictAlone ? 'conflict' : null)
  const [why, setWhy] = useState('')
  const [looked, setLooked] = useState(false)
  const { write, busy, failure } = useWrite(removeAssessor)
  async function remove() {
    setLooked(true)
    if (ground === null || why.trim().length < 4) return
    const said = { ground: ground as 'unavailable' | 'conflict', why: why.trim() }
    if ((await write({ application, seat, ...said })) !== null) onClose(true)
  }
  return (
    <View className="spaced">
      {conflictAlone && (
        <View className="note">这位评审已提交评分，只有发现利害关系才能撤换；已交的评分留存，不再计入。</View>
      )}
      <LevelRows
        label="撤换原因"
        choices={conflictAlone ? grounds.slice(1) : grounds}
        chosen={ground}
        onChoose={setGround}
      />
      {looked && ground === null && (
        <View className="field-fault" role="alert">
          请选择撤换原因。
        </View>
      )}
      <Field
        label="说明（记入操作记录）"
        kind="area"
        maxLength={200}
        fault={looked && why.trim().length < 4 ? '请写明原因，至少 4 个字。' : null}
        onInput={setWhy}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="danger" busy={busy} onTap={remove}>
          撤换{seatTitles[seat]}
        </Button>
        <Button kind="plain" onTap={() => onClose(false)}>
          不撤换
        </Button>
      </View>
    </View>
  )
}
