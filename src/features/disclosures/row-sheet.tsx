import { View } from '@tarojs/components'
import { rowTitle } from '../../../core/disclosure/content'
import { Button } from '../../components/button'
import { yuanWords } from '../../components/disclosure/amount-words'
import { rowLines } from '../../components/disclosure/row-lines'
import { Sheet } from '../../components/sheet'
import type { ReadRow } from './use-rows'

type RowSheetProps = {
  found: ReadRow
  /** Null: it is of an earlier version, which is not asked about any more. */
  onAsk: (() => void) | null
  onClose: () => void
}

/** One row whole, and the way to ask about it. */
export function RowSheet({ found, onAsk, onClose }: RowSheetProps) {
  return (
    <Sheet title={`第 ${found.index + 1} 行`} onClose={onClose}>
      <View className="strong spaced">{rowTitle(found.row)}</View>
      {linesOf(found).map((line) => (
        <View key={line} className="spaced">
          {line}
        </View>
      ))}
      <View className="button-group">
        {onAsk && (
          <Button kind="plain" onTap={onAsk}>
            对这一行纠错
          </Button>
        )}
        <Button onTap={onClose}>关闭</Button>
      </View>
    </Sheet>
  )
}

function linesOf({ row, balance }: ReadRow): string[] {
  if (!('income' in row)) {
    const { value, lines } = rowLines(row)
    return [value, ...lines].filter((line) => line !== '')
  }
  const { income, expense, note } = row
  return [
    ...(income > 0 ? [`收入 ${yuanWords(income)} 元`] : []),
    ...(expense > 0 ? [`支出 ${yuanWords(expense)} 元`] : []),
    ...(balance === null ? [] : [`余额 ${yuanWords(balance)} 元`]),
    ...(note === '' ? [] : [`说明：${note}`]),
  ]
}
