import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { decideApproval } from '../../../core/contract/matters'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import type { Wish } from './view'

/** Approving or refusing a wish for one more household; a refusal says why. */
export function DecideSheet({ wish, onClose }: { wish: Wish; onClose: (changed: boolean) => void }) {
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(decideApproval)

  async function decide(decision: 'approved' | 'refused') {
    const said = why.current.trim()
    const missing = decision === 'refused' && said === ''
    setFault(missing ? '不批准时请写明理由，申请人会看到。' : null)
    if (missing || !(await write({ approval: wish.id, decision, why: said }))) return
    say(decision === 'approved' ? '已批准，申请人已绑定这一户。' : '已回复申请人。')
    onClose(true)
  }

  return (
    <>
      <View className="spaced">
        申请人出示了这一户的绑定码，名下已有 {wish.has} 户。批准后随即绑定，本户其他成员会收到通知。
      </View>
      <Field
        label="理由（不批准时必填，申请人可见）"
        kind="area"
        maxLength={100}
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => decide('approved')}>
          批准
        </Button>
        <Button kind="danger" busy={busy} onTap={() => decide('refused')}>
          不批准
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'already_decided')}>
          关闭
        </Button>
      </View>
    </>
  )
}
