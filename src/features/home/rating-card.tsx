import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { HouseholdView, PeriodView, readHome } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { RemindMe } from '../../components/remind-me'
import { goTo } from '../../platform/go'
import { endWords, momentThen, startWords } from '../../platform/time'

type Home = OutputOf<typeof readHome>
type RatingCardProps = { home: Home; period: PeriodView; household: HouseholdView }

/** What this period asks of the household now, in one sentence. */
function stateWords(period: PeriodView, answered: boolean | null): string {
  const closes = endWords(period.closesAt)
  const ends = period.extendedFrom === null ? `${closes} 截止` : `已延长至 ${closes} 截止`
  switch (period.state) {
    case 'announced':
      return `${momentThen(startWords(period.opensAt), '开始评价')}。`
    case 'open':
      return answered ? `本户已评价，${closes} 前都可以修改。` : `本户还没有评价，${ends}。`
    case 'closed':
      return `评价已截止，结果将于 ${momentThen(startWords(period.publishesAt), '公布')}。`
    case 'published':
      return '本期结果已公布。'
  }
}

/** The rating period of my compound, and the large action 评价物业 while it is open. */
export function RatingCard({ home, period, household }: RatingCardProps) {
  return (
    <View className="card">
      <View className="strong">{period.name}</View>
      <View className="spaced">{stateWords(period, home.answered)}</View>
      {home.participation && (
        <View className="note spaced">
          本小区已有 {home.participation.responded} 户参评，共 {home.participation.households} 户。
        </View>
      )}
      {period.state === 'open' && (
        <View className="button-group">
          <Button
            kind={home.answered ? 'plain' : 'primary'}
            onTap={() => goTo('rate', { household: household.household })}
          >
            {home.answered ? '查看或修改评价' : '评价物业'}
          </Button>
          {home.answered === false && period.nextReminderAt !== null && (
            <RemindMe
              kind="ratingCloses"
              words="到期提醒我"
              kept={`如届时本户还没有评价，${startWords(period.nextReminderAt)} 会在微信提醒您。`}
            />
          )}
        </View>
      )}
    </View>
  )
}
