import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { CompoundRow } from '../../../core/contract/compounds'
import type { RegionView } from '../../../core/contract/regions'
import { listPlaces } from '../../../core/contract/results'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { type Option, Select } from '../../components/select'
import { type Column, focusRow, type Sort, Table } from '../../components/table'
import { Tap } from '../../components/tap'
import { LineEntry } from '../../components/text-entry'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { CompoundPanel } from './compound-panel'
import { NewCompound } from './new-compound'
import { rightsIn, useCompounds, useRegions } from './places'
import './places.scss'

/** 小区: the compounds of the caller's scope, with what stands in the file of each. */
export function Compounds() {
  const regions = useRegions()
  const load = useCompounds()
  return (
    <Loaded load={regions}>
      {(known) => (
        <Loaded load={load}>
          {(compounds, reload) => <CompoundList {...{ compounds, reload }} regions={known} />}
        </Loaded>
      )}
    </Loaded>
  )
}

type ListView = { district: string; subdistrict: string; text: string; flagged: boolean }
type CompoundListProps = { compounds: CompoundRow[]; regions: RegionView[]; reload: () => void }

function CompoundList({ compounds, regions, reload }: CompoundListProps) {
  const names = useNames(regions)
  const [view, setView] = useState<ListView>({ district: '', subdistrict: '', text: '', flagged: false })
  const [adding, setAdding] = useState(false)
  const { edit } = rightsIn(regions)
  const shown = compounds.filter((row) => isShown(row, view))
  const off = compounds.filter(({ offRegister }) => offRegister).length
  return (
    <>
      <Filters {...{ compounds, names, view }} onView={setView} off={off} />
      {edit && (
        <View className="places-bar places-actions">
          <Button onTap={() => goTo('compoundImport')}>从表格导入</Button>
          <Button kind="plain" onTap={() => setAdding(true)}>
            登记一个小区
          </Button>
        </View>
      )}
      {shown.length === 0 ? (
        <Empty
          words={
            compounds.length === 0 ? '还没有登记小区。可以从表格导入，或逐个登记。' : '没有符合条件的小区。'
          }
        />
      ) : (
        <Rows rows={shown} names={names} />
      )}
      {adding && (
        <NewCompound
          regions={regions}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            reload()
          }}
        />
      )}
    </>
  )
}

/** Names of regions by code; those above a narrow scope are public, and not in its own list. */
function useNames(regions: readonly RegionView[]): ReadonlyMap<string, string> {
  const places = useAnswer(listPlaces, {}, { keep: true })
  return useMemo(() => {
    const above = places.status === 'done' ? [...places.data.districts, ...places.data.subdistricts] : []
    return new Map([...above, ...regions].map(({ code, name }) => [code, name]))
  }, [places, regions])
}

function isShown(row: CompoundRow, { district, subdistrict, text, flagged }: ListView): boolean {
  return (
    (district === '' || row.district === district) &&
    (subdistrict === '' || row.subdistrict === subdistrict) &&
    (!flagged || row.offRegister) &&
    [row.name, row.company ?? ''].some((name) => name.includes(text.trim()))
  )
}

type FiltersProps = {
  compounds: readonly CompoundRow[]
  names: ReadonlyMap<string, string>
  view: ListView
  onView: (view: ListView) => void
  off: number
}

function Filters({ compounds, names, view, onView, off }: FiltersProps) {
  const placesOf = (codes: readonly string[]): Option[] => [
    { value: '', words: '全部' },
    ...[...new Set(codes)].sort().map((code) => ({ value: code, words: names.get(code) ?? code })),
  ]
  const inDistrict = compounds.filter(({ district }) => view.district === '' || district === view.district)
  return (
    <View className="places-bar">
      <Select
        label="区县"
        options={placesOf(compounds.map(({ district }) => district))}
        chosen={view.district}
        onChoose={(district) => onView({ ...view, district, subdistrict: '' })}
      />
      <Select
        label="街道"
        options={placesOf(inDistrict.map(({ subdistrict }) => subdistrict))}
        chosen={view.subdistrict}
        onChoose={(subdistrict) => onView({ ...view, subdistrict })}
      />
      {off > 0 && (
        <Select
          label="户数"
          options={[
            { value: '', words: '全部' },
            { value: 'off', words: `与登记相差超过 3%（${off}）` },
          ]}
          chosen={view.flagged ? 'off' : ''}
          onChoose={(chosen) => onView({ ...view, flagged: chosen === 'off' })}
        />
      )}
      <View className="select places-search">
        <View className="select-label">查找</View>
        <LineEntry
          className="select-control"
          label="按小区或物业名称查找"
          placeholder="小区或物业名称"
          maxLength={30}
          onInput={(text) => onView({ ...view, text })}
        />
      </View>
    </View>
  )
}

type RowsProps = { rows: readonly CompoundRow[]; names: ReadonlyMap<string, string> }

function serviceWords({ service, company }: CompoundRow): string {
  return company ?? (service === null ? '尚未开始' : serviceTitles[service])
}

function columnsOf(names: ReadonlyMap<string, string>): Column<CompoundRow>[] {
  const name = (code: string | null) => (code === null ? '—' : (names.get(code) ?? code))
  return [
    { key: 'name', title: '小区', words: (row) => row.name, wraps: true },
    { key: 'district', title: '区县', words: (row) => name(row.district) },
    { key: 'subdistrict', title: '街道', words: (row) => name(row.subdistrict) },
    { key: 'committee', title: '居委会', words: (row) => name(row.residentsCommittee), wraps: true },
    { key: 'service', title: '物业服务', words: serviceWords, wraps: true },
    {
      key: 'governance',
      title: '治理形式',
      words: ({ governance }) => (governance === null ? '—' : governanceTitles[governance]),
    },
    { key: 'households', title: '户数', words: ({ households }) => String(households), number: true },
    {
      key: 'register',
      title: '登记户数',
      words: ({ register, offRegister }) =>
        register === null ? '—' : `${register}${offRegister ? ' （有差异）' : ''}`,
      number: true,
    },
  ]
}

const rowsAtOnce = 200

function Rows({ rows, names }: RowsProps) {
  const desktop = useDesktop()
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' })
  const [chosen, setChosen] = useState<CompoundRow | null>(null)
  const [limit, setLimit] = useState(rowsAtOnce)
  const columns = columnsOf(names).filter(
    ({ key }) => chosen === null || !['district', 'committee'].includes(key),
  )
  const sorted = useMemo(() => sortedBy(rows, columnsOf(names), sort), [rows, names, sort])
  const more = sorted.length > limit && (
    <View className="button-group">
      <Button kind="plain" onTap={() => setLimit(limit + rowsAtOnce)}>
        再显示 {rowsAtOnce} 个（还有 {sorted.length - limit} 个）
      </Button>
    </View>
  )
  if (!desktop) {
    return (
      <>
        <View className="card flush">
          {sorted.slice(0, limit).map((row) => (
            <Tap
              key={row.code}
              className="cell tappable"
              onTap={() => goTo('compoundFile', { compound: row.code })}
            >
              <View className="cell-words">
                <View className="strong">{row.name}</View>
                <View className="note">
                  {names.get(row.subdistrict) ?? row.subdistrict} · {serviceWords(row)}
                </View>
                {row.offRegister && <View className="note places-off">户数与登记相差超过 3%</View>}
              </View>
              <View className="cell-value">{row.households} 户</View>
            </Tap>
          ))}
        </View>
        {more}
      </>
    )
  }
  return (
    <View className="beside places-beside">
      <View className="beside-list">
        <View className="table-frame">
          <Table
            label="小区"
            columns={columns}
            rows={sorted.slice(0, limit)}
            rowKey={({ code }) => code}
            sort={sort}
            onSort={(column) =>
              setSort({
                column,
                direction:
                  sort.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending',
              })
            }
            chosen={chosen?.code ?? null}
            onChoose={setChosen}
          />
        </View>
        {more}
      </View>
      {chosen && (
        <CompoundPanel
          key={chosen.code}
          row={chosen}
          onClose={() => {
            focusRow(chosen.code)
            setChosen(null)
          }}
        />
      )}
    </View>
  )
}

function sortedBy(rows: readonly CompoundRow[], columns: readonly Column<CompoundRow>[], sort: Sort) {
  const column = columns.find(({ key }) => key === sort.column)
  const sign = sort.direction === 'ascending' ? 1 : -1
  const number = (row: CompoundRow) => (sort.column === 'register' ? (row.register ?? -1) : row.households)
  return [...rows].sort((a, b) => {
    const order = column?.number
      ? number(a) - number(b)
      : (column?.words(a) ?? '').localeCompare(column?.words(b) ?? '', 'zh-CN')
    return sign * order || (a.code < b.code ? -1 : 1)
  })
}
