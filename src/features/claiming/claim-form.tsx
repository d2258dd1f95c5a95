import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { claimHousehold, longestCalled } from '../../../core/contract/claims'
import type { ResidentKind } from '../../../core/rating/rating-content'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { LevelRows } from '../../components/level-rows'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

const kinds = [
  { value: 'owner', words: '业主（含共有人、同住家人）' },
  { value: 'occupant', words: '租住等物业使用人' },
]

type ClaimFormProps = {
  poster: string
  households: readonly { code: string; label: string }[]
  onClaimed: () => void
}

/** Which home, as what, and how the committee may know who asks. */
export function ClaimForm({ poster, households, onClaimed }: ClaimFormProps) {
  const [household, setHousehold] = useState('')
  const [kind, setKind] = useState<ResidentKind | null>(null)
  const called = useRef({ name: '', phoneEnd: '' })
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(claimHousehold)

  async function claim() {
    const name = called.current.name.trim()
    const phoneEnd = called.current.phoneEnd.trim()
    const wrong = faultOf({ household, kind, name, phoneEnd })
    setFault(wrong)
    if (wrong !== null || kind === null) return
    const answer = await write({ poster, household, kind, called: { name, phoneEnd: phoneEnd || null } })
    if (answer === null) return
    say(answer.claim === null ? '您早已绑定这一户，无需认领。' : '认领已提交。')
    onClaimed()
  }

  return (
    <>
      <View className="card">
        <Select
          label="您家的房号"
          options={[
            { value: '', words: '请选择' },
            ...households.map(({ code, label }) => ({ value: code, words: label })),
          ]}
          chosen={household}
          onChoose={setHousehold}
        />
        <View className="field-label spaced">您是</View>
        <LevelRows
          label="您是业主还是使用人"
          choices={kinds}
          chosen={kind}
          onChoose={(value) => setKind(value as ResidentKind)}
        />
        <Field
          label="怎么称呼您"
          placeholder="例如：王女士"
          maxLength={longestCalled}
          note="居委会用它核对您是不是本户住户。加密保存，有结果后立即删除。"
          onInput={(text) => {
            called.current.name = text
          }}
        />
        <Field
          label="手机尾号后四位（可不填）"
          kind="digits"
          maxLength={4}
          onInput={(text) => {
            called.current.phoneEnd = text
          }}
        />
        {fault && (
          <View className="field-fault" role="alert">
            {fault}
          </View>
        )}
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={claim}>
          认领这一户
        </Button>
      </View>
      <View className="card note">
        不需要身份证和照片。居委会确认前您就可以评价，确认后计入。物业服务企业不参与，也看不到谁认领、谁评价。
      </View>
    </>
  )
}

type Filled = { household: string; kind: ResidentKind | null; name: string; phoneEnd: string }

function faultOf({ household, kind, name, phoneEnd }: Filled): string | null {
  if (household === '') return '请选择您家的房号。'
  if (kind === null) return '请选择您是业主还是使用人。'
  if (name === '') return '请填写怎么称呼您，例如“王女士”。'
  return phoneEnd === '' || /^\d{4}$/.test(phoneEnd) ? null : '手机尾号是四位数字，也可以不填。'
}
