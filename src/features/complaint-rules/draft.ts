import type { Category } from '../../../core/complaint/categories'
import type { RuleSet } from '../../../core/complaint/rules'
import { catchAll } from '../../../core/complaint/rules-check'
import {
  type LimitName,
  limitNames,
  limitsFromRow,
  limitsInRow,
} from '../../../core/complaint/rules-difference'
import type { YearCalendar } from '../../../core/complaint/working-days'

/** Rules as they are being changed: limits as they are typed, which may be no numbers yet. */
export type Draft = {
  categories: readonly Category[]
  limits: Record<LimitName, string>
  calendar: readonly YearCalendar[]
}

export function draftOf({ categories, limits, calendar }: RuleSet): Draft {
  const row = limitsInRow(limits)
  const typed = limitNames.map((limit) => [limit, String(row[limit])])
  return { categories, limits: Object.fromEntries(typed) as Draft['limits'], calendar }
}

/** The days that are typed for a limit; null if it is no whole number within its bounds. */
export function daysTyped(limit: LimitName, text: string): number | null {
  const days = /^\d{1,2}$/.test(text.trim()) ? Number(text) : null
  return days !== null && days >= leastDays(limit) && days <= mostDays ? days : null
}

export const mostDays = 60

/** An office above may be called at once. */
export function leastDays(limit: LimitName): number {
  return ['subdistrict', 'district', 'bureau'].includes(limit) ? 0 : 1
}

/** The rules that a draft comes to; null while a limit is no number. */
export function rulesOf({ categories, limits, calendar }: Draft): RuleSet | null {
  const typed = limitNames.map((limit) => [limit, daysTyped(limit, limits[limit])] as const)
  if (typed.some(([, days]) => days === null)) return null
  const row = Object.fromEntries(typed) as Record<LimitName, number>
  return { categories, limits: limitsFromRow(row), calendar }
}

/** With a category changed, or a new one put before 其他, which is for whatever fits nowhere else. */
export function withCategory(categories: readonly Category[], category: Category): Category[] {
  if (categories.some(({ code }) => code === category.code)) {
    return categories.map((each) => (each.code === category.code ? category : each))
  }
  const last = categories.findIndex(({ code }) => code === catchAll)
  return [...categories.slice(0, last), category, ...categories.slice(last)]
}

/** With a category moved past its next neighbour that is offered; the same where there is none. */
export function moved(categories: readonly Category[], code: string, step: 1 | -1): readonly Category[] {
  const from = categories.findIndex((each) => each.code === code)
  let to = from + step
  while (categories[to]?.retired) to += step
  const category = categories[from]
  if (category === undefined || categories[to] === undefined) return categories
  const others = categories.filter((each) => each !== category)
  return [...others.slice(0, to), category, ...others.slice(to)]
}

/** A year with some days more of a kind, in order and each once. */
export function withDays(
  year: YearCalendar,
  kind: 'off' | 'workdays',
  days: readonly string[],
): YearCalendar {
  return { ...year, [kind]: [...new Set([...year[kind], ...days])].sort() }
}

/** A year with some days fewer of a kind. */
export function withoutDays(
  year: YearCalendar,
  kind: 'off' | 'workdays',
  days: readonly string[],
): YearCalendar {
  return { ...year, [kind]: year[kind].filter((day) => !days.includes(day)) }
}

/** Days from one to another, both included; none where the last is before the first. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = first; at <= last; at = nextDay(at)) days.push(at)
  return days
}

/** Days in runs of one after another, as a notice tells them: 10 月 1 日至 7 日. */
export function runsOf(days: readonly string[]): string[][] {
  const runs: string[][] = []
  for (const day of [...days].sort()) {
    const last = runs.at(-1)
    if (last !== undefined && nextDay(last.at(-1) ?? '') === day) last.push(day)
    else runs.push([day])
  }
  return runs
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10)
}
