import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterSummary } from '../../../core/contract/rosters'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { type Column, Table } from '../../components/table'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { dayWords } from '../../platform/time'
import { useDesktop } from '../../platform/use-desktop'
import { type AllRosters, useAllRosters } from './all-rosters'
import { concernWords, freezeWords } from './roster-words'
import './rosters.scss'

const shownAtOnce = 200

/** 住户名册: the registers of all compounds within the person's scope. */
export function Rosters() {
  const load = useAllRosters()
  return (
    <Loaded
      load={load}
      empty={({ compounds }) =>
        compounds.length === 0 ? <Empty words="您的管理范围内还没有小区，请先建立小区。" /> : null
      }
    >
      {(rosters) => <Listed {...rosters} />}
    </Loaded>
  )
}

function Listed({ compounds, frozen }: AllRosters) {
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(shownAtOnce)
  const found = compounds.filter(({ name }) => name.includes(text.trim()))
  const concerns = compounds.filter((compound) => concernWords(compound) !== null).length
  return (
    <>
      {frozen && <Notice tone="warning">{freezeWords(frozen)}</Notice>}
      <View className="card rosters-head">
        <View className="rosters-search">
          <Field label="按名称查找小区" placeholder="例如 海棠" maxLength={20} onInput={setText} />
          <View className="note">
            共 {compounds.length} 个小区{concerns > 0 ? `，${concerns} 个需要处理` : ''}
          </View>
        </View>
        {inBrowser && <Button onTap={() => goTo('rosterImport')}>导入楼盘表（可多个小区）</Button>}
      </View>
      {found.length === 0 ? (
        <Empty words="没有找到这个小区。" />
      ) : (
        <Compounds compounds={found.slice(0, limit)} />
      )}
      {found.length > limit && (
        <View className="button-group">
          <Button kind="plain" onTap={() => setLimit(limit + shownAtOnce)}>
            再显示 {shownAtOnce} 个（还有 {found.length - limit} 个）
          </Button>
        </View>
      )}
    </>
  )
}

const columns: readonly Column<RosterSummary>[] = [
  { key: 'name', title: '小区', words: ({ name }) => name, wraps: true },
  { key: 'buildings', title: '楼栋', words: ({ buildings }) => String(buildings), number: true },
  { key: 'households', title: '计票户数', words: ({ households }) => String(households), number: true },
  {
    key: 'register',
    title: '登记户数',
    words: ({ register }) => (register === null ? '—' : String(register)),
    number: true,
  },
  {
    key: 'importedAt',
    title: '最近导入',
    words: ({ importedAt }) => (importedAt ? dayWords(importedAt) : '—'),
  },
  { key: 'concern', title: '需要处理', words: (compound) => concernWords(compound) ?? '', wraps: true },
]

const sortValue: Record<string, (compound: RosterSummary) => string | number> = {
  name: ({ name }) => name,
  buildings: ({ buildings }) => buildings,
  households: ({ households }) => households,
  register: ({ register }) => register ?? -1,
  importedAt: ({ importedAt }) => importedAt ?? '',
  concern: (compound) => concernWords(compound) ?? '',
}

function Compounds({ compounds }: { compounds: readonly RosterSummary[] }) {
  const desktop = useDesktop()
  const [sort, setSort] = useState<{ column: string; direction: 'ascending' | 'descending' }>({
    column: 'concern',
    direction: 'descending',
  })
  const open = ({ code }: RosterSummary) => goTo('roster', { compound: code })
  if (!desktop) {
    return (
      <View className="card flush">
        {compounds.map((compound) => (
          <Cell
            key={compound.code}
            words={compound.name}
            note={concernWords(compound) ?? undefined}
            value={`${compound.households} 户`}
            onTap={() => open(compound)}
          />
        ))}
      </View>
    )
  }
  const value = sortValue[sort.column] ?? (() => '')
  const sign = sort.direction === 'ascending' ? 1 : -1
  const inOrder = [...compounds].sort((a, b) => {
    const [one, other] = [value(a), value(b)]
    return one === other ? 0 : one < other ? -sign : sign
  })
  return (
    <View className="rosters-table">
      <View className="table-frame">
        <Table
          label="住户名册"
          columns={columns}
          rows={inOrder}
          rowKey={({ code }) => code}
          sort={sort}
          onSort={(column) =>
            setSort({
              column,
              direction:
                sort.column === column && sort.direction === 'descending' ? 'ascending' : 'descending',
            })
          }
          chosen={null}
          onChoose={open}
        />
      </View>
    </View>
  )
}
