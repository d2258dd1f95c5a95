import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { contestHousehold } from '../../../core/contract/contests'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

/** 提出异议: a member says that somebody is bound to the household who does not live there. */
export function ContestHousehold({ household, onRaised }: { household: string; onRaised: () => void }) {
  const why = useRef('')
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(contestHousehold)

  async function raise() {
    const said = why.current.trim()
    setFault(said === '' ? '请写明情况。' : null)
    if (said === '') return
    const answer = await write({ household, why: said })
    if (!answer) return
    setAsking(false)
    say(`异议已提交，编号 ${answer.number}。`)
    onRaised()
  }

  return (
    <>
      <Button kind="plain" onTap={() => setAsking(true)}>
        对本户成员提出异议
      </Button>
      {asking && (
        <Sheet title="对本户成员提出异议" onClose={() => setAsking(false)}>
          <View className="spaced">
            如有不住在本户的人绑定了本户，可以请居委会核实。核实期间暂停新的绑定，现有成员仍可评价。各成员会收到通知，但不会知道是谁提出的。
          </View>
          <Field
            label="情况说明"
            kind="area"
            maxLength={200}
            note="只有居委会及上级部门能看到，裁定后不再保存。请勿写姓名、电话。"
            fault={fault}
            onInput={(text) => {
              why.current = text
            }}
          />
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button busy={busy} onTap={raise}>
              提交
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              取消
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
