import { View } from '@tarojs/components'
import type { DisclosureRow } from '../../../core/contract/disclosures'
import { dayOfInstant } from '../../../core/place/day'
import { yuanWords } from '../../components/disclosure/amount-words'
import {
  calendarDayWords,
  disclosureTitle,
  publisherTitle,
} from '../../components/disclosure/disclosure-words'
import { Icon } from '../../components/icon'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'

type PublishedCellProps = { row: DisclosureRow; compound: string; today: string }

/** A published disclosure in the list of its kind. */
export function PublishedCell({ row, compound, today }: PublishedCellProps) {
  const { kind, period, totals } = row
  return (
    <Tap className="cell tappable" onTap={() => goTo('disclosure', { compound, kind, period })}>
      <View className="cell-words">
        <View>{disclosureTitle(row)}</View>
        {totals && (
          <View className="note">
            收入 {yuanWords(totals.income)} 元，支出 {yuanWords(totals.expense)} 元，余额{' '}
            {yuanWords(totals.closing)} 元
          </View>
        )}
        {noteLines(row, today).map((line) => (
          <View key={line} className="note">
            {line}
          </View>
        ))}
      </View>
      <Icon name="next" />
    </Tap>
  )
}

/** When it was published and corrected, and how many questions there are. */
function noteLines(
  { form, by, title, day, newest, publishedAt, newestAt, state, asked, answered }: DisclosureRow,
  today: string,
) {
  // Whose activity it was is said by who tells of it.
  const whose = form === 'activity' && by !== null ? publisherTitle(by) : ''
  const published = publishedAt && `${whose}${calendarDayWords(dayOfInstant(publishedAt), today)}公布`
  const said = [
    title !== '' && calendarDayWords(day, today),
    published && (state === 'publishedLate' ? `${published}（逾期）` : published),
    newest > 1 && newestAt && `${calendarDayWords(dayOfInstant(newestAt), today)}更新为第 ${newest} 版`,
  ].filter(Boolean)
  const questions = asked === 0 ? [] : [`纠错 ${asked} 条，已答复 ${answered} 条`]
  return [said.join('，'), ...questions]
}
