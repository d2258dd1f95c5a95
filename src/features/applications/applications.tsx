import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ApplicationRow, listApplications } from '../../../core/contract/applications'
import {
  type ApplicationState,
  applicationStates,
  applicationStateTitles,
} from '../../../core/selection/application'
import { queryOf } from '../../../core/selection/application-query'
import { principleNumbers } from '../../../core/selection/campaign'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { type Column, Table } from '../../components/table'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useDesktop } from '../../platform/use-desktop'
import { useWhole } from '../../platform/use-whole'
import { consentWords, officeWords, outcomeTitles, principlesWords } from './application-words'
import './applications.scss'

/** 申报与核验: every application within the caller's part of the city, and what waits for the caller. */
export function Applications({ campaign }: { campaign: string }) {
  const load = useWhole(listApplications, ({ rows }) => rows, { campaign })
  return (
    <Loaded
      load={load}
      empty={(rows) =>
        rows.length === 0 ? <Empty words="还没有申报。小区提交申报后，会显示在这里。" /> : null
      }
    >
      {(rows) => <Listed rows={rows} />}
    </Loaded>
  )
}

type Shown = ApplicationState | 'mine' | 'all'

function isListed(row: ApplicationRow, shown: Shown): boolean {
  if (shown === 'all') return true
  return shown === 'mine' ? row.waits : row.state === shown
}

function Listed({ rows }: { rows: readonly ApplicationRow[] }) {
  const desktop = useDesktop()
  const [shown, setShown] = useState<Shown>(rows.some(({ waits }) => waits) ? 'mine' : 'all')
  const counted = (value: Shown, words: string) => ({
    value,
    words: `${words}（${rows.filter((row) => isListed(row, value)).length}）`,
  })
  const options = [
    counted('mine', '待本单位办理'),
    counted('all', '全部'),
    ...applicationStates.map((state) => counted(state, applicationStateTitles[state])),
  ]
  const listed = rows.filter((row) => isListed(row, shown))
  const open = ({ id }: ApplicationRow) => goTo('application', queryOf(id))
  return (
    <>
      <View className="applications-bar">
        <Select
          label="显示"
          options={options}
          chosen={shown}
          onChoose={(value) => setShown(value as Shown)}
        />
      </View>
      {listed.length === 0 ? (
        <Empty words="没有这样的申报。" />
      ) : desktop ? (
        <View className="applications-table table-frame">
          <Table
            label="各小区的申报"
            columns={columns}
            rows={listed}
            rowKey={({ id }) => id}
            chosen={null}
            onChoose={open}
          />
        </View>
      ) : (
        <View className="card flush">
          {listed.map((row) => (
            <Cell
              key={row.id}
              words={row.name}
              note={
                <>
                  <View>{officeWords(row.applicant)}</View>
                  <View>{principlesWords(row.principles)}</View>
                  {row.toAttest > 0 && (
                    <View className="application-waits">待本单位证明 {row.toAttest} 项</View>
                  )}
                </>
              }
              value={applicationStateTitles[row.state]}
              onTap={() => open(row)}
            />
          ))}
        </View>
      )}
    </>
  )
}

const marks = { met: '✓', unmet: '✗', unattested: '…', explained: '注' } as const

const columns: readonly Column<ApplicationRow>[] = [
  { key: 'name', title: '小区', words: ({ name }) => name },
  { key: 'applicant', title: '创建主体', wraps: true, words: ({ applicant }) => officeWords(applicant) },
  {
    key: 'submitted',
    title: '提交',
    words: ({ submittedAt }) => (submittedAt ? dayWords(submittedAt) : '—'),
  },
  {
    key: 'state',
    title: '状态',
    words: ({ state }) => applicationStateTitles[state],
    tone: ({ state }) => (state === 'submitted' || state === 'returned' ? 'warning' : 'calm'),
  },
  {
    key: 'consent',
    title: '业委会意见',
    words: ({ consentGiven }) => consentWords(consentGiven),
    tone: ({ consentGiven }) => (consentGiven === false ? 'warning' : 'calm'),
  },
  ...principleNumbers.map(
    (number): Column<ApplicationRow> => ({
      key: `principle${number}`,
      title: `原则 ${number}`,
      words: ({ principles }) => {
        const state = principles[number - 1]
        return state === undefined ? '—' : `${marks[state]} ${outcomeTitles[state]}`
      },
      tone: ({ principles }) => {
        const state = principles[number - 1]
        return state === 'unmet' ? 'danger' : state === 'unattested' ? 'warning' : 'calm'
      },
    }),
  ),
  {
    key: 'toAttest',
    title: '待本单位证明',
    number: true,
    words: ({ toAttest }) => String(toAttest),
    tone: ({ toAttest }) => (toAttest > 0 ? 'warning' : 'calm'),
  },
]
