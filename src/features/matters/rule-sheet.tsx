import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { ruleContest } from '../../../core/contract/matters'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { Contest } from './view'

type Ruling = 'kept' | 'reset'

const rulings = [
  { value: 'kept', words: '绑定无误，维持不变' },
  { value: 'reset', words: '绑定有误，全部解除，由住户重新绑定' },
]

/** Ruling on a contest: what holds from now on, and why; the members read the reason. */
export function RuleSheet({ contest, onClose }: { contest: Contest; onClose: (changed: boolean) => void }) {
  const why = useRef('')
  const [ruling, setRuling] = useState<Ruling | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(ruleContest)

  async function rule() {
    const said = why.current.trim()
    setFault(ruling === null ? '请选择裁定结果。' : said === '' ? '请写明理由，本户成员会看到。' : null)
    if (ruling === null || said === '') return
    if (!(await write({ number: contest.number, ruling, why: said }))) return
    say('裁定已作出，本户成员会收到通知。')
    onClose(true)
  }

  return (
    <>
      <View className="note spaced">编号 {contest.number}</View>
      <View className="matters-said">{contest.why}</View>
      <View className="field-label spaced">裁定结果</View>
      <LevelRows
        label="裁定结果"
        choices={rulings}
        chosen={ruling}
        onChoose={(value) => setRuling(value as Ruling)}
      />
      <Field
        label="理由（本户成员可见，请勿写姓名）"
        kind="area"
        maxLength={200}
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <View className="note spaced">已提交的评价仍计入本户，不因裁定改变。</View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={rule}>
          作出裁定
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'already_decided')}>
          关闭
        </Button>
      </View>
    </>
  )
}
