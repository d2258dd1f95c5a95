import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import {
  changeGovernance,
  changeSeat,
  changeService,
  mergeCompounds,
} from '../../../core/contract/compound-changes'
import { type CompoundFile, correctCompound } from '../../../core/contract/compounds'
import type { GovernanceKind } from '../../../core/place/compound'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { ChangeSheet } from './change-sheet'
import { useCompanies, useCompounds, useRegions } from './places'
import { type ChosenSeat, SeatFields } from './seat-fields'
import { type ChosenService, GovernanceField, ServiceFields, serviceInput } from './service-fields'

export type ChangeProps = { file: CompoundFile; onDone: () => void; onClose: () => void }

export function ChangeService({ file, onDone, onClose }: ChangeProps) {
  const companies = useCompanies()
  const [chosen, setChosen] = useState<ChosenService>({ service: 'company', company: '' })
  const { write, busy, failure } = useWrite(changeService)
  return (
    <ChangeSheet
      title="变更物业服务"
      earliest={file.earliestChange}
      {...{ busy, failure, onClose }}
      faultOf={() => (chosen.service === 'company' && chosen.company === '' ? '请选择物业服务企业。' : null)}
      save={async (reasoned) => {
        if (!(await write({ compound: file.code, ...reasoned, ...serviceInput(chosen) }))) return
        say('物业服务已变更。')
        onDone()
      }}
    >
      <Loaded load={companies}>
        {(known) => <ServiceFields companies={known} chosen={chosen} onChoose={setChosen} />}
      </Loaded>
    </ChangeSheet>
  )
}

export function ChangeGovernance({ file, onDone, onClose }: ChangeProps) {
  const [chosen, setChosen] = useState<GovernanceKind>(file.governance.at(-1)?.kind ?? 'none')
  const { write, busy, failure } = useWrite(changeGovernance)
  return (
    <ChangeSheet
      title="变更治理形式"
      earliest={file.earliestChange}
      {...{ busy, failure, onClose }}
      save={async (reasoned) => {
        if (!(await write({ compound: file.code, ...reasoned, governance: chosen }))) return
        say('治理形式已变更。')
        onDone()
      }}
    >
      <GovernanceField chosen={chosen} onChoose={setChosen} />
    </ChangeSheet>
  )
}

export function ChangeSeat({ file, onDone, onClose }: ChangeProps) {
  const regions = useRegions()
  const last = file.seats.at(-1)
  const [seat, setSeat] = useState<ChosenSeat>({
    district: last?.district.code ?? '',
    subdistrict: last?.subdistrict.code ?? '',
    residentsCommittee: last?.residentsCommittee?.code ?? '',
  })
  const { write, busy, failure } = useWrite(changeSeat)
  return (
    <ChangeSheet
      title="变更所在区划"
      earliest={file.earliestChange}
      {...{ busy, failure, onClose }}
      faultOf={() => (seat.district && seat.subdistrict ? null : '请选择区县和街道（乡镇）。')}
      save={async (reasoned) => {
        const residentsCommittee = seat.residentsCommittee || null
        if (!(await write({ compound: file.code, ...reasoned, ...seat, residentsCommittee }))) return
        say('所在区划已变更。')
        onDone()
      }}
    >
      <Loaded load={regions}>{(known) => <SeatFields regions={known} seat={seat} onSeat={setSeat} />}</Loaded>
    </ChangeSheet>
  )
}

export function CorrectCompound({ file, onDone, onClose }: ChangeProps) {
  const said = useRef({ name: file.name, register: file.register === null ? '' : String(file.register) })
  const { write, busy, failure } = useWrite(correctCompound)
  return (
    <ChangeSheet
      title="更正名称和登记户数"
      {...{ busy, failure, onClose }}
      faultOf={() => {
        if (said.current.name.trim().length < 2) return '请填写小区名称。'
        return /^\d{0,5}$/.test(said.current.register.trim()) ? null : '登记户数应为整数。'
      }}
      save={async ({ why }) => {
        const name = said.current.name.trim()
        const register = said.current.register.trim()
        const input = { compound: file.code, name, register: register === '' ? null : Number(register), why }
        if (!(await write(input))) return
        say('登记已更正。')
        onDone()
      }}
    >
      <Field
        label="小区名称"
        initial={said.current.name}
        maxLength={40}
        onInput={(text) => {
          said.current.name = text
        }}
      />
      <Field
        label="登记户数（楼盘表）"
        initial={said.current.register}
        kind="digits"
        maxLength={5}
        onInput={(text) => {
          said.current.register = text
        }}
      />
    </ChangeSheet>
  )
}

export function MergeCompound({ file, onDone, onClose }: ChangeProps) {
  const compounds = useCompounds()
  const [into, setInto] = useState('')
  const { write, busy, failure } = useWrite(mergeCompounds)
  const seat = file.seats.at(-1)
  return (
    <ChangeSheet
      title={`把${file.name}并入另一个小区`}
      saveWords="确认并入"
      {...{ busy, failure, onClose }}
      faultOf={() => (into === '' ? '请选择并入的小区。' : null)}
      save={async ({ why }) => {
        if (!(await write({ compound: file.code, into, why }))) return
        say('已并入。住户的绑定会在几分钟内随之更改。')
        onDone()
      }}
    >
      <Notice tone="warning">
        并入后不能撤回。本小区的楼栋和住户全部归入另一个小区，等待办理的认领、申请和异议随住户转移，绑定码继续有效；本小区的楼栋海报随即失效，需要重新打印。以前各期的结果仍按原小区保留。评价周期公布、进行或尚未出结果时不能并入。
      </Notice>
      <Loaded load={compounds}>
        {(known) => (
          <View className="places-selects">
            <Select
              label="并入"
              options={[
                { value: '', words: '请选择' },
                ...known
                  .filter(({ code, district }) => code !== file.code && district === seat?.district.code)
                  .map(({ code, name }) => ({ value: code, words: name })),
              ]}
              chosen={into}
              onChoose={setInto}
            />
          </View>
        )}
      </Loaded>
    </ChangeSheet>
  )
}
