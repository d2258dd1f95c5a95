import { View } from '@tarojs/components'
import { openStates } from '../../../core/complaint/states'
import type { CaseRow } from '../../../core/contract/case-views'
import './case.scss'
import { escalatedWords, reopenedWords, stateWords } from './case-words'

type Marked = Pick<CaseRow, 'state' | 'outcome' | 'escalatedTo' | 'reopened' | 'households' | 'category'>

/** What sets a case apart in a list, in words: its state, escalated, reopened, how many households. */
export function markWords({ escalatedTo, reopened, households, category }: Marked): string[] {
  return [
    category.emergency ? '涉及安全' : null,
    escalatedTo && escalatedWords(escalatedTo),
    reopened > 0 ? reopenedWords(reopened) : null,
    households > 1 ? `${households} 户反映` : null,
  ].filter((words): words is string => Boolean(words))
}

/** The marks of a case, its state first. */
export function CaseMarks({ found }: { found: Marked }) {
  return (
    <View className="case-marks">
      <View className={openStates.includes(found.state) ? 'case-mark' : 'case-mark calm'}>
        {stateWords(found)}
      </View>
      {markWords(found).map((words) => (
        <View key={words} className="case-mark warning">
          {words}
        </View>
      ))}
    </View>
  )
}
