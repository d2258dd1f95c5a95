const minute = 60_000
const day = 86_400_000
/** China keeps one zone without daylight saving, and phones in WeChat may lack Intl: the offset is a constant. */
const chinaOffset = 8 * 60 * minute

type ChinaMoment = { year: number; month: number; day: number; hour: number; minute: number }

/** Year, month and day of a day number counted from 1970-01-01 (proleptic Gregorian; Hinnant, civil_from_days). */
function civilDay(daysSinceEpoch: number): { year: number; month: number; day: number } {
  const shifted = daysSinceEpoch + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** What a clock and calendar in China show at an instant (ISO 8601 text or milliseconds). */
export function chinaMoment(instant: string | number): ChinaMoment {
  const inChina = (typeof instant === 'number' ? instant : Date.parse(instant)) + chinaOffset
  const days = Math.floor(inChina / day)
  const minutes = Math.floor((inChina - days * day) / minute)
  return { ...civilDay(days), hour: Math.floor(minutes / 60), minute: minutes % 60 }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** “2026 年 10 月 12 日”. */
export function dayWords(instant: string | number): string {
  const at = chinaMoment(instant)
  return `${at.year} 年 ${at.month} 月 ${at.day} 日`
}

/** “10 月 12 日 18:00”. */
export function momentWords(instant: string | number): string {
  const at = chinaMoment(instant)
  return `${at.month} 月 ${at.day} 日 ${two(at.hour)}:${two(at.minute)}`
}

/** An end, as people say it: what ends with a day ends at “11 月 30 日 24:00”, not at 00:00 of a day that is not meant. */
export function endWords(instant: string | number): string {
  const at = chinaMoment(instant)
  if (at.hour !== 0 || at.minute !== 0) return momentWords(instant)
  const before = chinaMoment((typeof instant === 'number' ? instant : Date.parse(instant)) - minute)
  return `${before.month} 月 ${before.day} 日 24:00`
}

/** A beginning: what begins with a day is told by the day alone, “12 月 10 日”. */
export function startWords(instant: string | number): string {
  const at = chinaMoment(instant)
  return at.hour === 0 && at.minute === 0 ? `${at.month} 月 ${at.day} 日` : momentWords(instant)
}

/** A moment and what happens then: “12 月 10 日公布”, “12 月 10 日 18:00 公布”. A space stands beside digits only. */
export function momentThen(moment: string, happens: string): string {
  return /\d$/.test(moment) ? `${moment} ${happens}` : moment + happens
}

/** The last day before an end that falls on midnight: a lease over on 1 July 0:00 runs “到 6 月 30 日”. */
export function lastDayWords(end: string): string {
  return dayWords(Date.parse(end) - 1)
}

/** “2026 年 10 月 12 日 18:00”, for tables and records. */
export function fullMomentWords(instant: string | number): string {
  return `${dayWords(instant)} ${momentWords(instant).split(' 日 ')[1]}`
}
