import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { readHome } from '../../../core/contract/home'
import { objectAsApplicant, objectToSelection } from '../../../core/contract/selection-objections'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useActingRole } from '../../platform/chosen-role'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { aspectTitles } from './list-words'

type Compounds = readonly { compound: string; name: string }[]
type ObjectSheetProps = { campaign: string; compounds: Compounds; onDone: () => void; onClose: () => void }

export const fewestLetters = 4
export type Aspect = 'eligibility' | 'principle' | 'sheet' | 'satisfaction' | 'other'
export const aspectOptions = Object.entries(aspectTitles).map(([value, words]) => ({ value, words }))

/** Objects to a compound of the list: whoever works under an office as an applicant, everybody else as a resident. */
export function ObjectSheet({ campaign, compounds, onDone, onClose }: ObjectSheetProps) {
  const home = useAnswer(readHome, {})
  const office = useActingRole(home.status === 'done' ? home.data.roles : [])
  const asResident = useWrite(objectToSelection)
  const asApplicant = useWrite(objectAsApplicant)
  const { busy, failure } = office === null ? asResident : asApplicant
  const [compound, setCompound] = useState('')
  const [aspect, setAspect] = useState('')
  const [faults, setFaults] = useState({ compound: false, aspect: false, why: false })
  const why = useRef('')

  async function object() {
    const said = why.current.trim()
    const wrong = { compound: compound === '', aspect: aspect === '', why: said.length < fewestLetters }
    setFaults(wrong)
    if (Object.values(wrong).some(Boolean)) return
    const input = { campaign, compound, aspect: aspect as Aspect, why: said }
    const raised = await (office === null ? asResident : asApplicant).write(input)
    if (raised === null) return
    say('异议已提交，答复会在名单页公布。')
    onDone()
  }
  return (
    <Sheet title="提出异议" onClose={onClose}>
      <View className="selection-entry">
        <Select
          label="对哪个小区"
          options={[
            { value: '', words: '请选择' },
            ...compounds.map((each) => ({ value: each.compound, words: each.name })),
          ]}
          chosen={compound}
          fault={faults.compound ? '请选择小区。' : null}
          onChoose={setCompound}
        />
        <Select
          label="哪一方面"
          options={[{ value: '', words: '请选择' }, ...aspectOptions]}
          chosen={aspect}
          fault={faults.aspect ? '请选择是哪一方面。' : null}
          onChoose={setAspect}
        />
      </View>
      <Field
        kind="area"
        label="理由"
        note="只有答复的单位能看到，请勿写姓名、房号、电话。"
        maxLength={500}
        counted
        fault={faults.why ? `请写明理由，至少 ${fewestLetters} 个字。` : null}
        onInput={(text) => {
          why.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={() => void object()}>
          提交异议
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
