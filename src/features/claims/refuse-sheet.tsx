import { View } from '@tarojs/components'
import { useState } from 'react'
import { type RefusalReason, refusalReasons } from '../../../core/place/claim-rules'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { LevelRows } from '../../components/level-rows'
import { Sheet } from '../../components/sheet'
import type { Failure } from '../../platform/failure'

const words: Record<RefusalReason, string> = {
  notLivingThere: '核实不是本户住户',
  wrongHousehold: '房号选错了',
  notReached: '没有联系上',
  other: '其他，请住户联系居委会',
}

type RefuseSheetProps = {
  count: number
  busy: boolean
  failure: Failure | null
  onRefuse: (reason: RefusalReason) => void
  onClose: () => void
}

/** Why the chosen claims are refused; the claimants are told. */
export function RefuseSheet({ count, busy, failure, onRefuse, onClose }: RefuseSheetProps) {
  const [reason, setReason] = useState<RefusalReason | null>(null)
  return (
    <Sheet title={`${count} 件认领不通过`} onClose={onClose}>
      <View className="spaced">原因会告知认领人。认领期间保存的评价随即删除，不计入。</View>
      <LevelRows
        label="不通过的原因"
        choices={refusalReasons.map((value) => ({ value, words: words[value] }))}
        chosen={reason}
        onChoose={(value) => setReason(value as RefusalReason)}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button kind="danger" busy={busy} disabled={reason === null} onTap={() => reason && onRefuse(reason)}>
          不通过
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
