const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A span of time in its two largest units: “2 天 3 小时”, “5 小时 20 分钟”, “不到 1 分钟”. */
export function spanWords(milliseconds: number): string {
  if (milliseconds < minute) return '不到 1 分钟'
  const days = Math.floor(milliseconds / day)
  const hours = Math.floor((milliseconds % day) / hour)
  const minutes = Math.floor((milliseconds % hour) / minute)
  const units =
    days > 0
      ? [
          [days, '天'],
          [hours, '小时'],
        ]
      : [
          [hours, '小时'],
          [minutes, '分钟'],
        ]
  return units
    .filter(([count]) => count !== 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}

export type Due = { dueAt: string; overdue: boolean }

/**
 * “还剩 2 天 3 小时” or “逾期 2 天 3 小时”. Whether it is overdue the cloud says; a clock that goes wrong does not make a case early
 * that is late.
 */
export function dueWords({ dueAt, overdue }: Due, now: number): string {
  const left = Date.parse(dueAt) - now
  if (overdue && left > 0) return '已逾期'
  return left > 0 ? `还剩 ${spanWords(left)}` : `逾期 ${spanWords(-left)}`
}

/** How a deadline looks: over, within a day, or later. */
export function dueTone({ dueAt, overdue }: Due, now: number): 'danger' | 'warning' | 'calm' {
  const left = Date.parse(dueAt) - now
  if (overdue || left <= 0) return 'danger'
  return left < day ? 'warning' : 'calm'
}
