import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FieldRow } from '../../../core/import/columns'
import { type RosterKey, rosterExamples, rosterFields } from '../../../core/place/roster-fields'
import { type KnownCompound, type ReadRosters, rostersOf } from '../../../core/place/roster-rows'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { RowFaults } from '../../components/table-import/row-faults'
import { TableImport } from '../../components/table-import/table-import'
import { useAllRosters } from './all-rosters'
import { piecesOfRosters } from './pieces'
import { Review } from './review'
import { freezeWords } from './roster-words'
import './rosters.scss'

/** 导入楼盘表: a file of one or many compounds, read here, compared compound by compound, and applied. */
export function ImportRosters() {
  const load = useAllRosters()
  return (
    <Loaded
      load={load}
      empty={({ compounds }) =>
        compounds.length === 0 ? (
          <Empty words="您的管理范围内还没有小区，请先建立小区，再导入楼盘表。" />
        ) : null
      }
    >
      {({ compounds, frozen }) => (
        <>
          {frozen && <Notice tone="warning">{freezeWords(frozen)}</Notice>}
          <ImportFile compounds={compounds} />
        </>
      )}
    </Loaded>
  )
}

type Taken = ReadRosters & { fileName: string }

function ImportFile({ compounds }: { compounds: readonly KnownCompound[] }) {
  const [taken, setTaken] = useState<Taken | null>(null)
  const read = (rows: FieldRow<RosterKey>[], fileName: string) =>
    setTaken({ ...rostersOf(rows, compounds), fileName })
  if (taken === null) {
    return (
      <>
        <TableImport title="楼盘表" fields={rosterFields} examples={rosterExamples} onRows={read} />
        <View className="card note">
          一行一户，可以有多个小区、多个工作表。小区名称须与系统中的一致。表中没有的户会列为“移除”，核对确认后才会生效；任何一行看不懂，所在的小区都不会导入。
        </View>
      </>
    )
  }
  const pieces = piecesOfRosters(taken.rosters)
  return (
    <>
      {pieces.length === 0 ? (
        <Empty words="文件中没有可以导入的小区，请看下面列出的问题。" />
      ) : (
        <Review key={taken.fileName} first={pieces} onBack={() => setTaken(null)} />
      )}
      <RowFaults faults={taken.faults} title="楼盘表" />
    </>
  )
}
