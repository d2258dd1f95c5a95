import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingView } from '../../../core/contract/findings'
import { findingTitles } from '../../../core/method/findings/finding-words'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Cell } from '../../components/cell'
import { type Column, focusRow, Table } from '../../components/table'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useDesktop } from '../../platform/use-desktop'
import { FindingDetail } from './finding-detail'
import { evidenceWords, findingStates } from './finding-words'

type FindingListProps = { findings: readonly FindingView[]; period: string; onChanged: () => void }

const columns: readonly Column<FindingView>[] = [
  { key: 'compound', title: '小区', wraps: true, words: ({ name }) => name },
  { key: 'kind', title: '核查事项', wraps: true, words: ({ evidence }) => findingTitles[evidence.kind] },
  { key: 'evidence', title: '依据', wraps: true, words: ({ evidence }) => evidenceWords(evidence) },
  {
    key: 'state',
    title: '状态',
    wraps: true,
    words: ({ state }) => findingStates[state],
    tone: ({ state }) => (state === 'open' ? 'warning' : 'calm'),
  },
  { key: 'foundAt', title: '发现', words: ({ foundAt }) => dayWords(foundAt) },
]

/** Findings as a table with the chosen one beside it at a desk, as rows that lead to a page of their own on a phone. */
export function FindingList({ findings, period, onChanged }: FindingListProps) {
  const desktop = useDesktop()
  const [chosen, setChosen] = useState<string | null>(null)
  const found = findings.find(({ id }) => id === chosen)
  if (!desktop) {
    return (
      <View className="card flush">
        {findings.map(({ id, compound, name, evidence, state }) => (
          <Cell
            key={id}
            words={`${name}：${findingTitles[evidence.kind]}`}
            note={evidenceWords(evidence)}
            value={findingStates[state]}
            onTap={() => goTo('finding', { period, compound, kind: evidence.kind })}
          />
        ))}
      </View>
    )
  }
  function close() {
    if (chosen) focusRow(chosen)
    setChosen(null)
  }
  return (
    <View className="beside finding-beside">
      <View className="beside-list table-frame">
        <Table
          label="异常核查"
          columns={columns}
          rows={findings}
          rowKey={({ id }) => id}
          chosen={found?.id ?? null}
          onChoose={({ id }) => setChosen(id)}
        />
      </View>
      {found && (
        <BesidePanel label={found.name}>
          <PanelHead title={found.name} onClose={close} />
          <FindingDetail key={found.id} finding={found} period={period} onChanged={onChanged} />
        </BesidePanel>
      )}
    </View>
  )
}
