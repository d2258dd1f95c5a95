import { View } from '@tarojs/components'
import { isWeekend } from '../../../core/complaint/rules-check'
import type { YearCalendar } from '../../../core/complaint/working-days'
import { daysBetween } from './draft'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** The year to look at: months with what is off and what is worked marked. For a desktop; the lists beside it say the same. */
export function YearMonths({ year }: { year: YearCalendar }) {
  const all = daysBetween(`${year.year}-01-01`, `${year.year}-12-31`)
  return (
    <View className="card">
      <View className="row">
        <View className="title">{year.year} 年</View>
        <View className="note">休：放假　班：调休上班</View>
      </View>
      <View className="rules-months" role="img" aria-label={`${year.year} 年日历，内容同左侧的日期列表`}>
        {Array.from({ length: 12 }, (_, index) => {
          const month = `${year.year}-${String(index + 1).padStart(2, '0')}`
          return <Month key={month} year={year} days={all.filter((day) => day.startsWith(month))} />
        })}
      </View>
    </View>
  )
}

function Month({ year, days }: { year: YearCalendar; days: readonly string[] }) {
  const [first = ''] = days
  return (
    <View>
      <View className="strong">{Number(first.slice(5, 7))} 月</View>
      <View className="rules-month">
        {weekdays.map((words) => (
          <View key={words} className="rules-weekday">
            {words}
          </View>
        ))}
        {days.map((day, index) => (
          <View
            key={day}
            className={`rules-day ${kindOf(day, year)}`}
            style={index === 0 ? { gridColumnStart: columnOf(day) } : undefined}
          >
            {Number(day.slice(8))}
            <View className="rules-mark">{marks[kindOf(day, year)]}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

type Kind = 'off' | 'worked' | 'weekend' | 'usual'

const marks: Record<Kind, string> = { off: '休', worked: '班', weekend: '', usual: '' }

function kindOf(day: string, { off, workdays }: YearCalendar): Kind {
  if (off.includes(day)) return 'off'
  if (workdays.includes(day)) return 'worked'
  return isWeekend(day) ? 'weekend' : 'usual'
}

/** 1 for a Monday. */
function columnOf(day: string): number {
  return ((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7) + 1
}
