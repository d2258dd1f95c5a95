import { View } from '@tarojs/components'
import { type ComponentType, type PropsWithChildren, useState } from 'react'
import { type CompoundFile as File, readCompoundFile } from '../../../core/contract/compounds'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import {
  ChangeGovernance,
  type ChangeProps,
  ChangeSeat,
  ChangeService,
  CorrectCompound,
  MergeCompound,
} from './changes'
import { Governances, Seats, Services, Size } from './histories'
import { rightsIn, useRegions } from './places'
import './places.scss'
import { Sections } from './sections'

const sheets = {
  service: ChangeService,
  governance: ChangeGovernance,
  seat: ChangeSeat,
  correct: CorrectCompound,
  sections: Sections,
  merge: MergeCompound,
} satisfies Record<string, ComponentType<ChangeProps>>
type SheetName = keyof typeof sheets

/** 小区档案: everything about one compound with its dated history, and the ways to change it. */
export function CompoundFile({ compound }: { compound: string }) {
  const load = useAnswer(readCompoundFile, { compound })
  const regions = useRegions()
  const mayEdit = regions.status === 'done' && rightsIn(regions.data).edit
  const [open, setOpen] = useState<SheetName | null>(null)
  const OpenSheet = open && sheets[open]
  return (
    <Loaded load={load}>
      {({ file }, reload) => (
        <>
          <FileCards file={file} edit={mayEdit && file.mergedInto === null} onOpen={setOpen} />
          {OpenSheet && (
            <OpenSheet
              file={file}
              onClose={() => setOpen(null)}
              onDone={() => {
                setOpen(null)
                reload()
              }}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

type FileCardsProps = { file: File; edit: boolean; onOpen: (sheet: SheetName) => void }

function FileCards({ file, edit, onOpen }: FileCardsProps) {
  const { mergedInto, takenIn, sections, buildings } = file
  return (
    <>
      {mergedInto && (
        <Notice tone="warning">这个小区已并入{mergedInto.name}。这里保留它并入以前的登记。</Notice>
      )}
      <View className="card">
        <View className="title">{file.name}</View>
        <View className="note">代码 {file.code}</View>
        <Size file={file} />
        {takenIn.length > 0 && (
          <View className="note">曾并入本小区：{takenIn.map(({ name }) => name).join('、')}</View>
        )}
        <View className="places-actions spaced">
          {edit && (
            <>
              <Button kind="plain" onTap={() => onOpen('correct')}>
                更正名称和户数
              </Button>
              <Button kind="plain" onTap={() => onOpen('merge')}>
                并入其他小区
              </Button>
            </>
          )}
          <Button kind="text" onTap={() => goTo('compound', { compound: file.code })}>
            查看满意度
          </Button>
        </View>
      </View>
      <View className="places-grid">
        <Part title="物业服务" change={edit ? () => onOpen('service') : null}>
          <Services file={file} />
        </Part>
        <Part title="治理形式" change={edit ? () => onOpen('governance') : null}>
          <Governances file={file} />
        </Part>
        <Part title="所在区划" change={edit ? () => onOpen('seat') : null}>
          <Seats file={file} />
        </Part>
        <Part
          title="楼栋和分期"
          change={edit && buildings.length > 0 ? () => onOpen('sections') : null}
          words="编辑分期"
        >
          {buildings.length === 0 && (
            <View className="note">还没有楼栋。请在住户名册中导入楼盘表或生成住户。</View>
          )}
          {buildings.map(({ code, name, section, households }) => (
            <Cell
              key={code}
              words={name}
              note={sections.find((each) => each.code === section)?.name}
              value={`${households} 户`}
            />
          ))}
        </Part>
      </View>
    </>
  )
}

type PartProps = PropsWithChildren<{ title: string; change: (() => void) | null; words?: string }>

function Part({ title, change, words = '变更', children }: PartProps) {
  return (
    <View className="card places-part">
      <View className="places-head">
        <View className="strong">{title}</View>
        {change && (
          <Button kind="text" onTap={change}>
            {words}
          </Button>
        )}
      </View>
      {children}
    </View>
  )
}
