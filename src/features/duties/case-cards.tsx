import { View } from '@tarojs/components'
import type { QueueRow } from '../../../core/contract/cases'
import { CaseMarks } from '../../components/case/case-marks'
import { kindWords, whereWords } from '../../components/case/case-words'
import { dueTone, dueWords } from '../../components/case/due-words'
import { Icon } from '../../components/icon'
import { Tap } from '../../components/tap'
import { dueOf, dutyWords } from './columns'

/** What a case waits for where the reader has nothing to do with it. */
const waitsFor = { accept: '待受理', answer: '待答复', confirm: '待居民确认' } as const

type CaseCardsProps = { rows: readonly QueueRow[]; now: number; onOpen: (number: string) => void }

/** Cases on a phone, one a card: what is to be done and until when come first. */
export function CaseCards({ rows, now, onOpen }: CaseCardsProps) {
  return (
    <View className="card flush">
      {rows.map((row) => {
        const due = dueOf(row)
        const duty = dutyWords(row) || (row.clock ? waitsFor[row.clock.kind] : '')
        return (
          <Tap key={row.number} className="cell tappable" onTap={() => onOpen(row.number)}>
            <View className="cell-words">
              {(duty || due) && (
                <View className="row">
                  <View className="strong">{duty}</View>
                  {due && <View className={`due ${dueTone(due, now)}`}>{dueWords(due, now)}</View>}
                </View>
              )}
              <View>{kindWords(row)}</View>
              <View className="note">
                {row.compoundName} · {whereWords(row)}
              </View>
              <View className="spaced">
                <CaseMarks found={row} />
              </View>
            </View>
            <Icon name="next" />
          </Tap>
        )
      })}
    </View>
  )
}
