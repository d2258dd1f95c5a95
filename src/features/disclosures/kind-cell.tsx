import { View } from '@tarojs/components'
import { dayOfInstant } from '../../../core/place/day'
import { yuanWords } from '../../components/disclosure/amount-words'
import {
  calendarDayWords,
  disclosureTitle,
  publisherWords,
  stateTone,
  stateWords,
  waitingWords,
} from '../../components/disclosure/disclosure-words'
import { Icon } from '../../components/icon'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'
import '../../components/disclosure/disclosure.scss'
import type { ListedKind } from './disclosures'

type KindCellProps = { kind: ListedKind; compound: string; today: string }

/** A kind in the list: how it stands, what is newest of it, and what it waits for. */
export function KindCell({ kind, compound, today }: KindCellProps) {
  const { code, title, newest, waiting } = kind
  const next = waiting[0] ?? newest
  return (
    <Tap className="cell tappable" onTap={() => goTo('disclosureKind', { compound, kind: code })}>
      <View className="cell-words">
        <View className="row">
          <View className="strong">{title}</View>
          {next && <View className={`disclosure-state ${stateTone(next)}`}>{stateWords(next)}</View>}
        </View>
        <View className="note">{newest ? newestWords(newest, today) : nothingWords(kind)}</View>
        {waiting.map((row) => (
          <View key={row.period} className={row.state === 'overdue' ? 'note disclosure-late' : 'note'}>
            {waitingWords(row, today)}
          </View>
        ))}
      </View>
      <Icon name="next" />
    </Tap>
  )
}

/** “2026 年第三季度，10 月 12 日公布，期末余额 1,234.50 元”. */
function newestWords(newest: NonNullable<ListedKind['newest']>, today: string): string {
  const { newestAt, totals, newest: version } = newest
  const said = [
    disclosureTitle(newest),
    newestAt && `${calendarDayWords(dayOfInstant(newestAt), today)}${version > 1 ? '更新' : '公布'}`,
    totals && `期末余额 ${yuanWords(totals.closing)} 元`,
  ]
  return said.filter(Boolean).join('，')
}

function nothingWords(kind: ListedKind): string {
  if (kind.publisher === null || kind.cadence.every === 'event') return '还没有公示过'
  const by = publisherWords(kind)
  const isToCome = kind.waiting.length === 0 && kind.cadence.every !== 'standing'
  return isToCome ? `还没有到期的一期，期满后由${by}公示` : `还没有公示过，应由${by}公示`
}
