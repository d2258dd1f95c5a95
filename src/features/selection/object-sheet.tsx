import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readSelectionList } from '../../../core/contract/selection-lists'
import { objectAsApplicant, objectToSelection } from '../../../core/contract/selection-objections'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { type Capacity, capacityTitles } from './capacities'
import { type Aspect, aspectTitles } from './list-words'
import { listKey, objectedAsApplicant } from './objected'

type ObjectSheetProps = {
  campaign: string
  list: NonNullable<OutputOf<typeof readSelectionList>['list']>
  /** As what the person may still object: at least as one. */
  capacities: readonly Capacity[]
  onDone: () => void
  onClose: () => void
}

export const fewestLetters = 4
export const aspectOptions = Object.entries(aspectTitles).map(([value, words]) => ({ value, words }))

/** Objects to a compound of the list; whoever may as a resident and as an applicant says as which. */
export function ObjectSheet({ campaign, list, capacities, onDone, onClose }: ObjectSheetProps) {
  const [capacity, setCapacity] = useState(capacities.length === 1 ? (capacities[0] ?? null) : null)
  const asResident = useWrite(objectToSelection)
  const asApplicant = useWrite(objectAsApplicant)
  const { failure } = capacity === 'applicant' ? asApplicant : asResident
  // Also while another capacity is chosen: what is on its way may still arrive.
  const busy = asResident.busy || asApplicant.busy
  const [compound, setCompound] = useState('')
  const [aspect, setAspect] = useState('')
  const [faults, setFaults] = useState({ capacity: false, compound: false, aspect: false, why: false })
  const why = useRef('')

  async function object() {
    const said = why.current.trim()
    const wrong = {
      capacity: capacity === null,
      compound: compound === '',
      aspect: aspect === '',
      why: said.length < fewestLetters,
    }
    setFaults(wrong)
    if (Object.values(wrong).some(Boolean)) return
    const input = { campaign, compound, aspect: aspect as Aspect, why: said }
    const raised = await (capacity === 'applicant' ? asApplicant : asResident).write(input)
    if (raised === null) return
    if (capacity === 'applicant') objectedAsApplicant.keep(listKey(campaign, list.number), true)
    say('异议已提交，答复会在名单页公布。')
    onDone()
  }
  return (
    <Sheet title="提出异议" onClose={onClose}>
      <View className="selection-entry">
        {capacities.length > 1 && (
          <Select
            label="以什么身份"
            options={[
              { value: '', words: '请选择' },
              ...capacities.map((each) => ({ value: each, words: capacityTitles[each] })),
            ]}
            chosen={capacity ?? ''}
            fault={faults.capacity ? '请选择以什么身份提出。' : null}
            onChoose={(value) => setCapacity(capacities.find((each) => each === value) ?? null)}
          />
        )}
        <Select
          label="对哪个小区"
          options={[
            { value: '', words: '请选择' },
            ...list.compounds.map((each) => ({ value: each.compound, words: each.name })),
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
