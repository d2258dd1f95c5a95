import * as z from 'zod/mini'

// Asia/Shanghai has had no daylight saving since 1991: a fixed +08:00.
const offset = 8 * 3_600_000

/** A day in Asia/Shanghai as it is written in forms and files: 2026-07-01. */
export const day = z
  .string()
  .check(z.regex(/^(19|20)\d\d-\d\d-\d\d$/), z.refine(isDay, { error: 'no day of the calendar' }))

/** Whether a text names a day of the calendar in that form; 2026-02-30 does not. */
export function isDay(text: string): boolean {
  const read = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text
}

/** A day in words: “2026 年 7 月 1 日”. */
export function wordsOfDay(text: string): string {
  const [year, month, date] = text.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** The first instant of a day. */
export function instantOfDay(text: string): string {
  return new Date(Date.parse(`${text}T00:00:00.000Z`) - offset).toISOString()
}

/** The day in which an instant lies. */
export function dayOfInstant(instant: string): string {
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 10)
}

/** An instant so many days later; as China keeps one zone all year, at the same time of the day. */
export function daysLater(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString()
}

const written = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d\d)(\d\d)$/,
]

/** A day as people write it in tables: 2024/1/5, 2024.01.05, 2024年1月5日, 20240105; null if it is none. */
export function readDay(text: string): string | null {
  for (const pattern of written) {
    const [, year = '', month = '', date = ''] = pattern.exec(text.replace(/\s/g, '')) ?? []
    const read = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (day.safeParse(read).success) return read
  }
  return null
}
