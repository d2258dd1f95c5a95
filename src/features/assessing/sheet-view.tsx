import { View } from '@tarojs/components'
import type { readAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { scoreSheet } from '../../../core/selection/score-sheet'
import { sheetTotal } from '../../../core/selection/sheet'
import { pointsWords } from '../../../core/selection/sheet-parameters'
import { Cell } from '../../components/cell'
import { totalWords } from './assessing-words'

type Sheet = NonNullable<OutputOf<typeof readAssessment>['case']>['sheet']

/** The own sheet, to read. */
export function SheetView({ sheet: { items, points, prefill } }: { sheet: Sheet }) {
  const total = sheetTotal(items)
  return (
    <>
      {total !== null && (
        <View className="card">
          <View className="strong">{totalWords(total, prefill)}</View>
        </View>
      )}
      {scoreSheet.map(({ code, title, weight, items: ofCategory }) => (
        <View key={code} className="card flush">
          <View className="sheet-category strong">
            {code}、{title}（{weight} 分）
          </View>
          {ofCategory.map((item) => {
            const said = items.find((each) => each.item === item.code)
            const given = said?.points ?? null
            return (
              <Cell
                key={item.code}
                words={`${item.code} ${item.text}`}
                note={said?.note}
                value={`${given === null ? '—' : pointsWords(given)} / ${pointsWords(points[item.code] ?? 0)}`}
              />
            )
          })}
        </View>
      ))}
    </>
  )
}
