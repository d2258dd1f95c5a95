import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { createApiKey } from '../../../core/contract/api-keys'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { useWrite } from '../../platform/use-write'
import type { Made } from './new-key'
import { type Places, scopeOf, scopeOptions } from './scope-options'

const terms = [
  { value: '30', words: '30 天' },
  { value: '90', words: '90 天' },
  { value: '365', words: '365 天' },
]

/** Making a key: what it is for, which area it reads, for how long. */
export function CreateKey({ places, onMade }: { places: Places; onMade: (made: Made) => void }) {
  const scopes = scopeOptions(places)
  const title = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const [scope, setScope] = useState(scopes[0]?.value ?? '')
  const [days, setDays] = useState('90')
  const { write, busy, failure } = useWrite(createApiKey)

  async function create() {
    const named = title.current.trim()
    setFault(named === '' ? '请填写用途，便于日后辨认。' : null)
    if (named === '') return
    const made = await write({ title: named, scope: scopeOf(scope), days: Number(days) })
    if (made) onMade(made)
  }

  return (
    <View className="card">
      <View className="title">新建密钥</View>
      <Field
        label="用途"
        placeholder="例如：市局数据平台"
        maxLength={40}
        fault={fault}
        onInput={(text) => {
          title.current = text
        }}
      />
      <View className="key-selects">
        <Select label="数据范围" options={scopes} chosen={scope} onChoose={setScope} />
        <Select label="有效期" options={terms} chosen={days} onChoose={setDays} />
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={create}>
          新建
        </Button>
      </View>
    </View>
  )
}
