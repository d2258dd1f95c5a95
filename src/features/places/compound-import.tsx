import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CompanyView } from '../../../core/contract/companies'
import type { CompoundRow as Registered } from '../../../core/contract/compounds'
import type { RegionView } from '../../../core/contract/regions'
import { type CompoundColumn, compoundColumns } from '../../../core/place/compound-columns'
import { type CompoundRow, readCompoundRows } from '../../../core/place/compound-rows'
import { dayOfInstant } from '../../../core/place/day'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { RowFaults } from '../../components/table-import/row-faults'
import { TableImport } from '../../components/table-import/table-import'
import { goTo } from '../../platform/go'
import { ImportPreview } from './import-preview'
import { useCompanies, useCompounds, useRegions } from './places'
import './places.scss'
import { useCompoundImport } from './use-compound-import'

const examples = [
  [
    '示例花园（请删去本行）',
    '海州区',
    '新东街道',
    '西墅社区居委会',
    '物业服务企业',
    '某某物业服务有限公司',
    '2024-01-01',
    '业委会',
    '480',
  ],
  ['示例家园（请删去本行）', '海州区', '新东街道', '', '社区托管', '', '', '无', '96'],
]

/** 导入小区: a table is read on this computer, looked through, and only then registered. */
export function CompoundImport() {
  const regions = useRegions()
  const companies = useCompanies()
  const compounds = useCompounds()
  return (
    <Loaded load={regions}>
      {(knownRegions) => (
        <Loaded load={companies}>
          {(knownCompanies) => (
            <Loaded load={compounds}>
              {(knownCompounds) => (
                <Importing regions={knownRegions} companies={knownCompanies} compounds={knownCompounds} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

type Known = { regions: RegionView[]; companies: CompanyView[]; compounds: Registered[] }

function Importing(known: Known) {
  const [rows, setRows] = useState<CompoundRow[] | null>(null)
  if (rows !== null) return <Looked known={known} rows={rows} onAgain={() => setRows(null)} />
  return (
    <TableImport<CompoundColumn>
      title="小区登记表"
      fields={compoundColumns}
      examples={examples}
      onRows={(read) => setRows(read)}
    />
  )
}

type LookedProps = { known: Known; rows: CompoundRow[]; onAgain: () => void }

function Looked({ known, rows, onAgain }: LookedProps) {
  const [createCompanies, setCreateCompanies] = useState(false)
  const today = dayOfInstant(new Date().toISOString())
  const read = readCompoundRows(rows, { known, today, createCompanies })
  const importing = useCompoundImport(createCompanies)
  const { made, unchanged, faults, newCompanies } = read

  if (importing.done) {
    return (
      <>
        <Notice tone="success" urgent>
          已登记 {importing.created} 个小区，{importing.unchanged + unchanged.length} 个原有的没有改动
          {faults.length > 0 && `；另有 ${faults.length} 处需要修改，修改后可再次导入`}。
        </Notice>
        <RowFaults faults={faults} title="小区登记表" />
        <View className="button-group">
          <Button onTap={() => goTo('compounds')}>查看小区</Button>
          <Button kind="plain" onTap={onAgain}>
            再导入一个文件
          </Button>
        </View>
      </>
    )
  }
  return (
    <>
      {newCompanies.length > 0 && (
        <View className="card">
          <View className="strong">
            有 {newCompanies.length} 家物业服务企业还没有登记：{newCompanies.slice(0, 5).join('、')}
            {newCompanies.length > 5 && '等'}
          </View>
          <Checkbox checked={createCompanies} onToggle={() => setCreateCompanies(!createCompanies)}>
            名称无误，一并登记这些企业
          </Checkbox>
        </View>
      )}
      <ImportPreview {...{ made, unchanged }} regions={known.regions} />
      <RowFaults faults={faults} title="小区登记表" />
      <FailureNotice failure={importing.failure} />
      {importing.failure && (
        <Notice>已登记 {importing.created} 个。请排除问题后继续；重复导入同一文件，不会重复登记。</Notice>
      )}
      <View className="button-group">
        <Button
          busy={importing.busy}
          disabled={made.length === 0}
          onTap={() => importing.start(made.map(({ compound }) => compound))}
        >
          {importing.failure ? '继续导入' : `登记这 ${made.length} 个小区`}
        </Button>
        <Button kind="plain" disabled={importing.busy} onTap={onAgain}>
          换一个文件
        </Button>
      </View>
      {importing.busy && (
        <View className="note empty" role="status">
          已处理 {importing.created + importing.unchanged} / {made.length} 个，请不要关闭页面。
        </View>
      )}
    </>
  )
}
