import { View } from '@tarojs/components'
import { csvOf } from '../../../core/export/csv'
import type { RowFault } from '../../../core/import/table'
import { saveTextFile } from '../../platform/save-file'
import { Button } from '../button'

const shownFaults = 100

/** Where a fault stands, as a person looks for it in the file. */
function placeWords({ sheet, line, column }: RowFault): string {
  return `${sheet} 第 ${line} 行${column ? ` · ${column}` : ''}`
}

/** Rows that cannot be imported: each named by its place; all of them to take along as a table. */
export function RowFaults({ faults, title }: { faults: readonly RowFault[]; title: string }) {
  if (faults.length === 0) return null
  const table = [
    ['工作表', '行', '列', '原因'],
    ...faults.map(({ sheet, line, column, why }) => [sheet, String(line), column, why]),
  ]
  return (
    <>
      <View className="section">有 {faults.length} 处需要修改</View>
      <View className="card flush">
        {faults.slice(0, shownFaults).map((fault) => (
          <View key={`${placeWords(fault)}|${fault.why}`} className="cell">
            <View className="cell-words">
              {fault.why}
              <View className="note">{placeWords(fault)}</View>
            </View>
          </View>
        ))}
      </View>
      {faults.length > shownFaults && (
        <View className="card note">只列出前 {shownFaults} 处，其余请下载后查看。</View>
      )}
      <View className="button-group">
        <Button
          kind="plain"
          onTap={() => void saveTextFile(`${title}需修改.csv`, csvOf(table), 'text/csv;charset=utf-8')}
        >
          下载需修改的行
        </Button>
      </View>
    </>
  )
}
