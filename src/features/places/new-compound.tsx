import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { createCompound } from '../../../core/contract/compounds'
import type { RegionView } from '../../../core/contract/regions'
import type { GovernanceKind } from '../../../core/place/compound'
import { dayOfInstant } from '../../../core/place/day'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { useCompanies } from './places'
import { type ChosenSeat, SeatFields } from './seat-fields'
import { type ChosenService, GovernanceField, ServiceFields, serviceInput } from './service-fields'

type NewCompoundProps = { regions: readonly RegionView[]; onDone: () => void; onClose: () => void }

/** Registering one compound. */
export function NewCompound({ regions, onDone, onClose }: NewCompoundProps) {
  const companies = useCompanies()
  const today = dayOfInstant(new Date().toISOString())
  const said = useRef({ name: '', register: '' })
  const [seat, setSeat] = useState<ChosenSeat>({ district: '', subdistrict: '', residentsCommittee: '' })
  const [service, setService] = useState<ChosenService>({ service: 'company', company: '' })
  const [governance, setGovernance] = useState<GovernanceKind>('ownersCommittee')
  const [from, setFrom] = useState(today)
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(createCompound)

  function faultOf(): string | null {
    const { name, register } = said.current
    if (name.trim().length < 2) return '请填写小区名称。'
    if (seat.district === '' || seat.subdistrict === '') return '请选择区县和街道（乡镇）。'
    if (service.service === 'company' && service.company === '') return '请选择物业服务企业。'
    return register !== '' && !/^\d{1,5}$/.test(register) ? '登记户数应为整数。' : null
  }

  async function create() {
    const found = faultOf()
    setFault(found)
    if (found) return
    const { name, register } = said.current
    const made = await write({
      name: name.trim(),
      ...seat,
      residentsCommittee: seat.residentsCommittee || null,
      ...serviceInput(service),
      governance,
      from,
      register: register === '' ? null : Number(register),
    })
    if (!made) return
    say(`${name.trim()}已登记。`)
    onDone()
  }

  return (
    <Sheet title="登记小区" onClose={onClose}>
      <Field
        label="小区名称"
        maxLength={40}
        onInput={(text) => {
          said.current.name = text
        }}
      />
      <SeatFields regions={regions} seat={seat} onSeat={setSeat} />
      <Loaded load={companies}>
        {(known) => <ServiceFields companies={known} chosen={service} onChoose={setService} />}
      </Loaded>
      <GovernanceField chosen={governance} onChoose={setGovernance} />
      <DayField
        label="物业服务起始日期"
        note="现在的物业服务从哪一天开始；不清楚的，用今天。"
        day={from}
        latest={today}
        onChoose={setFrom}
      />
      <Field
        label="登记户数（楼盘表，可不填）"
        kind="digits"
        maxLength={5}
        onInput={(text) => {
          said.current.register = text.trim()
        }}
      />
      {fault && (
        <Notice tone="danger" urgent>
          {fault}
        </Notice>
      )}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={create}>
          登记
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}
