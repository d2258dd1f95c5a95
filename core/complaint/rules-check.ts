import { type Agency, departmentAgencies, handlingAgenciesOf } from '../access/agency'
import type { ErrorCode } from '../contract/errors'
import { dayOfInstant, daysLater } from '../place/day'
import type { Category, Party } from './categories'
import type { Limits } from './limits'
import type { RuleSet } from './rules'
import { knownThrough, type YearCalendar } from './working-days'

/** What is wrong with rules, and at which category, limit or year. */
export type RulesFault = { code: ErrorCode; at: string }

/** Where cases go that fit nowhere else; it is always offered. */
export const catchAll = 'other'

/**
 * Days off that a year has at least: eleven holidays of all citizens, thirteen since 2025 (《全国年节及纪念日放假办法》). A year with
 * fewer is half entered, and would silence the warning that it is missing.
 */
const fewestDaysOff = 11

/** How far ahead the calendar ought to be known: the longest that a deadline usually lies ahead, with its escalations. */
const daysAhead = 90

/** Everything that is wrong with rules that are to follow `before`, as of `now`; empty if nothing is. */
export function rulesFaults(rules: RuleSet, before: RuleSet, now: string): RulesFault[] {
  return [
    ...categoriesFaults(rules.categories, before.categories),
    ...limitsFaults(rules.limits),
    ...calendarFaults(rules.calendar, before.calendar, now),
  ]
}

/** Categories: each once by code and title, answered for by somebody who exists, and none of those before left out. */
export function categoriesFaults(categories: readonly Category[], before: readonly Category[]): RulesFault[] {
  const faults: (RulesFault | false)[] = categories.flatMap((category, index) => {
    const { code, title, authority } = category
    const earlier = categories.slice(0, index)
    return [
      earlier.some((each) => each.code === code) && { code: 'category_code_taken', at: code },
      earlier.some((each) => each.title === title) && { code: 'category_title_taken', at: code },
      !hasFittingAgency(category) && { code: 'category_agency_wrong', at: code },
      authority !== null &&
        !isAmong(departmentAgencies, authority) && { code: 'category_authority_wrong', at: code },
    ] satisfies (RulesFault | false)[]
  })
  const offered = categories.filter(({ retired }) => !retired)
  const left = before.find(({ code }) => categories.every((category) => category.code !== code))
  return [
    ...faults,
    left !== undefined && ({ code: 'category_dropped', at: left.code } as const),
    offered.every(({ code }) => code !== catchAll) &&
      ({ code: 'category_other_needed', at: catchAll } as const),
    offered.every(({ party }) => party !== 'company') &&
      ({ code: 'category_company_needed', at: 'company' } as const),
  ].filter((fault) => fault !== false)
}

/** The agencies of which one answers for a category of this party; none where the party is an office by itself. */
export function agenciesOfParty(party: Party): readonly Agency[] {
  return party === 'company' ? [] : handlingAgenciesOf(party)
}

function hasFittingAgency({ party, agency }: Category): boolean {
  const fitting = agenciesOfParty(party)
  return agency === null ? fitting.length === 0 : isAmong(fitting, agency)
}

const isAmong = (agencies: readonly string[], agency: string) => agencies.includes(agency)

/** Limits: nobody has longer to accept than to answer, and each office has time before the one above it is called. */
export function limitsFaults({ accept, answer, escalate }: Limits): RulesFault[] {
  const { subdistrict, district, bureau } = escalate
  const faults: (RulesFault | false)[] = [
    accept > answer && { code: 'limit_accept_too_long', at: 'accept' },
    !(subdistrict < district && district < bureau) && { code: 'limit_escalation_order', at: 'escalate' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** The calendar: years one after another, each whole; a year that has begun stays. */
export function calendarFaults(
  calendar: readonly YearCalendar[],
  before: readonly YearCalendar[],
  now: string,
): RulesFault[] {
  const years = calendar.map(({ year }) => year)
  const begun = before.filter(({ year }) => year <= Number(dayOfInstant(now).slice(0, 4)))
  const dropped = begun.find(({ year }) => !years.includes(year))
  const outOfOrder = years.find((year, index) => index > 0 && year !== (years[index - 1] ?? year) + 1)
  return [
    outOfOrder !== undefined && ({ code: 'calendar_years_broken', at: String(outOfOrder) } as const),
    dropped !== undefined && ({ code: 'calendar_year_dropped', at: String(dropped.year) } as const),
    ...calendar.map(yearFault),
  ].filter((fault) => fault !== false && fault !== null)
}

function yearFault({ year, off, workdays }: YearCalendar): RulesFault | null {
  const at = String(year)
  if (!workdays.every(isWeekend)) return { code: 'calendar_workday_in_week', at }
  return off.length < fewestDaysOff ? { code: 'calendar_year_unfinished', at } : null
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(text: string): boolean {
  return [0, 6].includes(new Date(`${text}T00:00:00.000Z`).getUTCDay())
}

/** Whether deadlines will soon be counted by weekends alone, because the arrangement of their year is not entered. */
export function warnsOf(calendar: readonly YearCalendar[], now: string): boolean {
  return (knownThrough(calendar) ?? 0) < Number(dayOfInstant(daysLater(now, daysAhead)).slice(0, 4))
}

/** A code for a category of the city's own: addedA, addedB … addedZ, addedAA. */
export function freeCategoryCode(categories: readonly Category[]): string {
  const taken = new Set(categories.map(({ code }) => code))
  for (let count = 1; ; count += 1) {
    const code = `added${letters(count)}`
    if (!taken.has(code)) return code
  }
}

/** 1 → A, 26 → Z, 27 → AA, as columns of a sheet are named. */
function letters(count: number): string {
  if (count === 0) return ''
  return letters(Math.floor((count - 1) / 26)) + String.fromCharCode(65 + ((count - 1) % 26))
}
