import { View } from '@tarojs/components'
import type { StaffCase } from '../../../core/contract/cases'
import { dutyTitles } from '../../components/case/case-words'
import { DueLine } from '../../components/case/due-line'

/** What waits in a case: the own duties with their deadlines, and which ones lie with other offices. */
export function CaseDuties({ found: { duties, readAt } }: { found: StaffCase }) {
  const own = duties.filter((each) => each.own)
  const others = [...new Set(duties.filter((each) => !each.own).map(({ duty }) => dutyTitles[duty]))]
  if (duties.length === 0) return null
  return (
    <View className="card">
      {own.map((each) => (
        <DueLine
          key={`${each.duty} ${each.dueAt}`}
          words={`待您${dutyTitles[each.duty]}`}
          due={each}
          readAt={readAt}
        />
      ))}
      {others.length > 0 && <View className="note">其他单位待办：{others.join('、')}</View>}
    </View>
  )
}
