import { View } from '@tarojs/components'
import { useState } from 'react'
import { declareInterest } from '../../../core/contract/assessments'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { say } from '../../components/toast'
import { goBack } from '../../platform/go'
import { useWrite } from '../../platform/use-write'

const choices = [
  { value: 'none', words: '没有利害关系，可以评审' },
  { value: 'conflict', words: '有利害关系，申请回避' },
]

/** 利害关系声明: comes before anything of the application is shown. */
export function Declare({ application, onDeclared }: { application: string; onDeclared: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(declareInterest)

  async function declare() {
    const conflict = chosen === 'conflict' ? why.trim() : null
    const wrong =
      chosen === null
        ? '请选择一项。'
        : conflict !== null && conflict.length < 2
          ? '请说明是什么关系。'
          : null
    setFault(wrong)
    if (wrong !== null) return
    const done = await write({ application, conflict })
    if (done === null) return
    if (done.seated) return onDeclared()
    say('已回避，市住建局会另行分配评审。')
    goBack()
  }

  return (
    <View className="card">
      <View className="title">先声明有无利害关系</View>
      <View className="spaced">
        本人或近亲属在该小区的物业服务企业、业委会（物管会）、居委会、街道（乡镇）、区县住建部门任职，住在该小区，或有其他可能影响公正评审的关系的，应当回避。声明后才显示申报材料。
      </View>
      <View className="spaced">
        <LevelRows label="有无利害关系" choices={choices} chosen={chosen} onChoose={setChosen} />
      </View>
      {chosen === 'conflict' && (
        <Field label="是什么关系（市住建局可见）" kind="area" maxLength={200} counted onInput={setWhy} />
      )}
      {fault && (
        <View className="field-fault" role="alert">
          {fault}
        </View>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={declare}>
          {chosen === 'conflict' ? '声明并回避' : '声明并开始评审'}
        </Button>
      </View>
    </View>
  )
}
