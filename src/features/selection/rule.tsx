import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { ruleCandidate } from '../../../core/contract/selection-lists'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { fewestLetters } from './object-sheet'

type RuleProps = {
  campaign: string
  row: { compound: string; name: string; ruledOut: string | null }
  onDone: () => void
  onClose: () => void
}

/** Takes a compound out of the selection, or back into it, with the reason that is published. */
export function Rule({ campaign, row: { compound, name, ruledOut }, onDone, onClose }: RuleProps) {
  const kind = ruledOut === null ? 'excluded' : 'restored'
  const title = kind === 'excluded' ? `裁定${name}退出选树` : `裁定${name}恢复`
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(ruleCandidate)

  async function rule() {
    const said = why.current.trim()
    const isShort = said.length < fewestLetters
    setFault(isShort ? `请填写理由，至少 ${fewestLetters} 个字。` : null)
    if (isShort || !(await write({ campaign, compound, kind, why: said }))) return
    say('裁定已公布。')
    onDone()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <Field
        kind="area"
        label="理由"
        note="与名单一并公布，所有人可见。"
        maxLength={500}
        counted
        fault={fault}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind={kind === 'excluded' ? 'danger' : 'primary'} busy={busy} onTap={() => void rule()}>
          作出裁定
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
