import { View } from '@tarojs/components'
import { monthWords } from './outside-words'

/** How many cases each month has, from the first to the last: a month without any shows that a file may lack it. */
export function MonthCounts({ title, days }: { title: string; days: readonly string[] }) {
  if (days.length === 0) return null
  return (
    <>
      <View className="section">{title}</View>
      <View className="card outside-months">
        {monthsFrom(days).map(({ month, count }) => (
          <View key={month}>
            <View className="note">{monthWords(month)}</View>
            <View className="strong">{count} 件</View>
          </View>
        ))}
      </View>
    </>
  )
}

function monthsFrom(days: readonly string[]): { month: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  const [first = '', ...others] = [...counts.keys()].sort()
  const last = others.at(-1) ?? first
  const months = []
  for (let month = first; month <= last; month = monthAfter(month)) {
    months.push({ month, count: counts.get(month) ?? 0 })
  }
  return months
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
