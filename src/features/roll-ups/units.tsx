import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { RollUpRow } from '../../../core/contract/roll-ups'
import type { RollUpKind } from '../../../core/method/roll-up'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { focusRow, type Sort, Table } from '../../components/table'
import { Tap } from '../../components/tap'
import { useDesktop } from '../../platform/use-desktop'
import { cardLines, inOrder, sortUnits, unitColumns, unitScoreWords } from './roll-up-words'
import { UnitTrend } from './unit-trend'

type UnitsProps = { kind: RollUpKind; question: string; units: readonly RollUpRow[] }

const cardsAtOnce = 30
const rowsAtOnce = 300

/** Units of one kind: a table on a desktop, cards on a phone; one that is chosen shows its course over the periods. */
export function Units({ kind, question, units }: UnitsProps) {
  const desktop = useDesktop()
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' })
  const [chosen, setChosen] = useState<RollUpRow | null>(null)
  const [limit, setLimit] = useState(desktop ? rowsAtOnce : cardsAtOnce)
  const rows = useMemo(() => inOrder(units, sort), [units, sort])
  const trend = chosen && <UnitTrend key={chosen.code} {...{ kind, question }} code={chosen.code} />
  function close() {
    if (chosen && desktop) focusRow(chosen.code)
    setChosen(null)
  }
  const more = rows.length > limit && (
    <Button kind="text" onTap={() => setLimit(limit + (desktop ? rowsAtOnce : cardsAtOnce))}>
      再显示一些（还有 {rows.length - limit} 个）
    </Button>
  )
  if (!desktop) {
    return (
      <>
        <View className="card flush">
          {rows.slice(0, limit).map((row) => (
            <UnitCard key={row.code} row={row} onOpen={() => setChosen(row)} />
          ))}
        </View>
        {more}
        {chosen && (
          <Sheet title={chosen.name} onClose={close}>
            {trend}
          </Sheet>
        )}
      </>
    )
  }
  return (
    <View className="beside roll-ups-beside">
      <View className="beside-list">
        <View className="table-frame">
          <Table
            label="汇总结果"
            columns={chosen ? unitColumns.filter(({ key }) => key !== 'basis') : unitColumns}
            rows={rows.slice(0, limit)}
            rowKey={(row) => row.code}
            sort={sort}
            onSort={(column) => setSort(sortUnits(sort, column))}
            chosen={chosen?.code ?? null}
            onChoose={setChosen}
          />
        </View>
        {more}
      </View>
      {chosen && (
        <BesidePanel label={chosen.name}>
          <PanelHead title={chosen.name} onClose={close} />
          {trend}
        </BesidePanel>
      )}
    </View>
  )
}

function UnitCard({ row, onOpen }: { row: RollUpRow; onOpen: () => void }) {
  return (
    <Tap className="cell tappable" onTap={onOpen}>
      <View className="cell-words">
        <View className="strong">{row.name}</View>
        {cardLines(row).map((line) => (
          <View className="note" key={line}>
            {line}
          </View>
        ))}
      </View>
      <View className={row.question ? 'roll-ups-score' : 'cell-value'}>{unitScoreWords(row)}</View>
    </Tap>
  )
}
