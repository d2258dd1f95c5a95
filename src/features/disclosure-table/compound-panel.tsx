import { View } from '@tarojs/components'
import { type DisclosureTableRow, listOverdueDisclosures } from '../../../core/contract/disclosure-table'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { publisherWords, waitingWords } from '../../components/disclosure/disclosure-words'
import { OnTime } from '../../components/disclosure/on-time'
import { Loaded } from '../../components/loaded'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'

/** One compound: whose disclosures were in time, what is overdue, and the way to all of them. */
export function CompoundPanel({ row }: { row: DisclosureTableRow }) {
  const load = useAnswer(listOverdueDisclosures, { compound: row.compound })
  return (
    <>
      <OnTime onTime={row} byPublisher={row.byPublisher} />
      <Loaded load={load}>
        {({ rows, today }) => (
          <View className="on-time-overdue">
            {rows.map((overdue) => (
              <Cell
                key={`${overdue.kind}|${overdue.period}`}
                words={`${overdue.kindTitle}：${waitingWords(overdue, today)}`}
                note={`公示单位：${publisherWords(overdue)}`}
              />
            ))}
            {rows.length === 0 && <Cell words="没有逾期的公示" />}
          </View>
        )}
      </Loaded>
      <View className="button-group">
        <Button kind="plain" onTap={() => goTo('disclosures', { compound: row.compound })}>
          查看这个小区的公示
        </Button>
        <Button kind="plain" onTap={() => goTo('askedCorrections', { compound: row.compound })}>
          查看纠错与答复
        </Button>
      </View>
    </>
  )
}
