import { View } from '@tarojs/components'
import { useState } from 'react'
import { withdrawApplication } from '../../../core/contract/applications'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { ReadApplication } from './application-words'

/** The applicant takes its application back. */
export function WithdrawSheet({
  read: { application },
  onDone,
  onClose,
}: {
  read: ReadApplication
  onDone: () => void
  onClose: () => void
}) {
  const [why, setWhy] = useState('')
  const [isShort, setShort] = useState(false)
  const { write, busy, failure } = useWrite(withdrawApplication)

  async function withdraw() {
    setShort(why.trim().length < 2)
    if (why.trim().length < 2) return
    const { id, revision } = application
    if ((await write({ application: id, revision, why: why.trim() })) === null) return
    say('申报已撤回。')
    onDone()
  }

  return (
    <>
      <View>撤回后这份申报不再参加选树；申报期内，本单位或其他创建主体可以重新申报。</View>
      <Field
        label="撤回的理由"
        kind="area"
        maxLength={500}
        fault={isShort ? '请填写理由' : null}
        onInput={setWhy}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="danger" busy={busy} onTap={() => void withdraw()}>
          撤回申报
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </>
  )
}
