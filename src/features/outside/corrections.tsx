import { View } from '@tarojs/components'
import type { OutsideRow } from '../../../core/complaint/outside-rows'
import type { ImportedCase } from '../../../core/contract/outside-cases'
import { Checkbox } from '../../components/checkbox'

type CorrectionsProps = {
  /** What would change of each, a line a fact. */
  corrections: readonly { row: OutsideRow; found: ImportedCase; words: string[] }[]
  overwritten: ReadonlySet<string>
  /** The import has begun. */
  frozen: boolean
  onOverwritten: (numbers: ReadonlySet<string>) => void
}

/** 更正: numbers that are stored otherwise, before and after; each is left as it is unless it is ticked. */
export function Corrections({ corrections, overwritten, frozen, onOverwritten }: CorrectionsProps) {
  if (corrections.length === 0) return null
  const all = corrections.map(({ found }) => found.number)
  const hasAll = all.every((number) => overwritten.has(number))
  const toggle = (number: string) => {
    if (frozen) return
    const numbers = new Set(overwritten)
    if (!numbers.delete(number)) numbers.add(number)
    onOverwritten(numbers)
  }
  return (
    <>
      <View className="section">{corrections.length} 件与已有的不同：勾选的按文件更正，其余保留原样</View>
      <View className="card">
        <Checkbox checked={hasAll} onToggle={() => !frozen && onOverwritten(new Set(hasAll ? [] : all))}>
          全部更正
        </Checkbox>
        <View className="outside-corrections">
          {corrections.map(({ row, found, words }) => (
            <Checkbox
              key={found.number}
              checked={overwritten.has(found.number)}
              onToggle={() => toggle(found.number)}
            >
              <View className="cell-words">
                {found.number}
                <View className="note">
                  {row.sheet} 第 {row.line} 行 · {words.join('；')}
                </View>
              </View>
            </Checkbox>
          ))}
        </View>
      </View>
    </>
  )
}
