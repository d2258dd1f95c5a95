import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { closeRegion, createRegion, type RegionView, renameRegion } from '../../../core/contract/regions'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type SheetProps = { onDone: () => void; onClose: () => void }
type NewRegionProps = SheetProps & { kind: 'functionalZone' | 'residentsCommittee'; parent: RegionView }

const kinds = { functionalZone: '功能板块', residentsCommittee: '居委会（社区）' }

/** Making a 功能板块 or a residents' committee that the national list lacks. */
export function NewRegion({ kind, parent, onDone, onClose }: NewRegionProps) {
  const name = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const { write, busy, failure } = useWrite(createRegion)

  async function create() {
    const named = name.current.trim()
    setFault(named.length < 2 ? '请填写名称，至少 2 个字。' : null)
    if (named.length < 2) return
    const made = await write({ kind, parent: parent.code, name: named })
    if (!made) return
    say(`${made.region.name}已新建。`)
    onDone()
  }

  return (
    <Sheet title={`新建${kinds[kind]}`} onClose={onClose}>
      <View className="note">
        {kind === 'functionalZone'
          ? '功能板块与区县同级，其小区可在任一区县的街道（乡镇）内。'
          : `在${parent.name}之下。国家区划代码中没有的居委会才需要新建。`}
      </View>
      <Field
        label="名称"
        maxLength={30}
        fault={fault}
        onInput={(text) => {
          name.current = text
        }}
      />
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={create}>
          新建
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}

/** Renaming or closing a region, each with its reason. */
export function ChangeRegion({ region, onDone, onClose }: SheetProps & { region: RegionView }) {
  const said = useRef({ name: region.name, why: '' })
  const [fault, setFault] = useState<string | null>(null)
  const renaming = useWrite(renameRegion)
  const closing = useWrite(closeRegion)

  function reason(): string | null {
    const why = said.current.why.trim()
    setFault(why.length < 2 ? '请填写原因，至少 2 个字。' : null)
    return why.length < 2 ? null : why
  }

  async function rename() {
    const why = reason()
    if (why === null) return
    const name = said.current.name.trim()
    if (!(await renaming.write({ region: region.code, name, why }))) return
    say('名称已更改。')
    onDone()
  }

  async function close() {
    const why = reason()
    if (why === null) return
    if (!(await closing.write({ region: region.code, why }))) return
    say(`${region.name}已停用。`)
    onDone()
  }

  return (
    <Sheet title={region.name} onClose={onClose}>
      <View className="note">代码 {region.code}</View>
      <Field
        label="名称"
        initial={region.name}
        maxLength={30}
        onInput={(text) => {
          said.current.name = text
        }}
      />
      <Field
        label="原因"
        placeholder="例如：区划调整批复"
        maxLength={200}
        fault={fault}
        onInput={(text) => {
          said.current.why = text
        }}
      />
      <FailureNotice failure={renaming.failure ?? closing.failure} />
      <View className="button-group">
        <Button busy={renaming.busy} onTap={rename}>
          更改名称
        </Button>
        <Button kind="danger" busy={closing.busy} onTap={close}>
          停用
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}
